package dev.reseat.ui.reload;

import dev.reseat.reload.Pace;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Assessment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// From a choice to a verdict, without a scene graph. Plans are made in the background; only the newest counts.
public final class ReloadModel {
    /// In the order of the segments.
    private static final List<Pace> PACES = List.of(Pace.CAREFUL, Pace.ONE_BY_ONE, Pace.TOGETHER);

    private final Choice choice;
    private final Snapshots snapshots;
    private final Threads threads;
    private final InstantSource clock;
    private final Runs runs;
    private final ReportModel report;
    private final Latest<PlanQuestion> latest;
    private final Published<Optional<PlanQuestion.Planned>> planned;
    private final IntegerProperty target = new SimpleIntegerProperty(BY_MOUNTS);
    private final IntegerProperty scope = new SimpleIntegerProperty(1);
    private final IntegerProperty pace = new SimpleIntegerProperty(0);
    private final ReadOnlyObjectWrapper<Optional<ReloadTarget.OfPlugin>> wholePlugin =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ReloadState> state =
            new ReadOnlyObjectWrapper<>(new ReloadState.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Connection>> connection =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Carried> carried = Optional.empty();
    private Runnable whenEnded = () -> {};
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private long asked;
    private long answered;

    /// Number of the segment for a whole plugin, in [#targetProperty()].
    static final int BY_PLUGIN = 0;

    /// Number of the segment for the chosen mounts.
    static final int BY_MOUNTS = 1;

    /// @param choice the mounts chosen on any screen
    /// @param clock gives plans their time
    public ReloadModel(
            Choice choice, Snapshots snapshots, Threads threads, InstantSource clock, Runs runs) {
        this.choice = choice;
        this.snapshots = snapshots;
        this.threads = threads;
        this.clock = clock;
        this.runs = runs;
        this.report = new ReportModel(runs, threads);
        this.planned = new Published<>(Optional.empty(), threads.fx());
        this.latest =
                new Latest<>(
                        threads.background(), q -> planned.publish(Optional.of(q.answer(clock))));
        planned.property().addListener((_, _, now) -> now.ifPresent(this::show));
        choice.mountsProperty().addListener((_, _, _) -> plan());
        snapshots.shownProperty().addListener((_, _, _) -> plan());
        List.of(target, scope, pace).forEach(p -> p.addListener((_, _, _) -> plan()));
        connection.addListener((_, _, now) -> {
            if (now.isEmpty() && !state.get().underWay()) {
                shown.set(Optional.empty());
                state.set(new ReloadState.Nothing());
            }
            plan();
        });
    }

    /// Plans anew, unless a run is shown.
    private void plan() {
        if (state.get().underWay() || state.get() instanceof ReloadState.Ended) {
            return;
        }
        asked++;
        Optional<Assessment> assessment = snapshots.shownProperty().get();
        if (assessment.isEmpty() || choice.mounts().isEmpty() || connection.get().isEmpty()) {
            wholePlugin.set(Optional.empty());
            held.set(false);
            state.set(new ReloadState.Nothing());
            return;
        }
        boolean global = scope.get() == 1 && assessment.get().snapshot().traits().offersGlobal();
        PlanQuestion.Wanted what =
                new PlanQuestion.Wanted(
                        choice.mounts(),
                        target.get() == BY_PLUGIN,
                        global ? ReloadScope.GLOBAL : ReloadScope.LOCAL,
                        PACES.get(pace.get()));
        latest.ask(new PlanQuestion(asked, assessment.get(), what, connection.get().get()));
    }

    private void show(PlanQuestion.Planned newest) {
        if (newest.number() != asked) {
            return;
        }
        answered = newest.number();
        wholePlugin.set(newest.wholePlugin());
        ReloadPlan plan = newest.plan();
        switch (state.get()) {
            case ReloadState.Nothing _, ReloadState.Planning _, ReloadState.NotStarted _ ->
                    state.set(new ReloadState.Planning(plan));
            case ReloadState.Confirming c -> {
                boolean same = !Targets.differ(c.plan(), plan);
                if (!same) {
                    held.set(false);
                    state.set(new ReloadState.Confirming(c.plan(), Optional.of(plan)));
                } else if (held.get()) {
                    begin(c.plan());
                }
            }
            case ReloadState.Starting _, ReloadState.Running _, ReloadState.Ended _ -> {}
        }
    }

    /// Asks about the plan once more. Does nothing where no plan can be sent.
    public void review() {
        if (state.get() instanceof ReloadState.Planning p && p.plan().sendable()) {
            state.set(new ReloadState.Confirming(p.plan(), Optional.empty()));
        } else if (state.get() instanceof ReloadState.NotStarted n) {
            state.set(new ReloadState.Confirming(n.plan(), Optional.empty()));
        }
    }

    /// Goes back from the question to the plan, to the newer one if there is one.
    public void cancel() {
        if (state.get() instanceof ReloadState.Confirming c) {
            held.set(false);
            state.set(new ReloadState.Planning(c.newer().orElse(c.plan())));
        }
    }

    /// Whether the plan may be confirmed after this was typed: the connection's name on protected connections, else anything.
    /// Changes with [#stateProperty()] and [#heldProperty()] only.
    public boolean confirmedBy(String typed) {
        return state.get() instanceof ReloadState.Confirming c
                && c.newer().isEmpty()
                && !held.get()
                && connection.get().filter(on -> Targets.named(on, typed)).isPresent();
    }

    /// Sends the plan that is asked about, if it may be. While the newest picture is still being planned from, the plan is
    /// held until that is done, and then sent only if it says the same.
    public void send(String typed) {
        if (state.get() instanceof ReloadState.Confirming c && confirmedBy(typed)) {
            if (answered == asked) {
                begin(c.plan());
            } else {
                held.set(true);
            }
        }
    }

    private void begin(ReloadPlan plan) {
        Carried run = new Carried(threads);
        carried = Optional.of(run);
        held.set(false);
        state.set(new ReloadState.Starting(plan));
        shown.set(Optional.empty());
        report.forget();
        run.shownProperty().addListener((_, _, now) -> now.ifPresent(s -> show(run, s)));
        run.troubleProperty()
                .addListener((_, _, why) -> {
                    if (state.get() instanceof ReloadState.Starting s) {
                        state.set(new ReloadState.NotStarted(s.plan(), why));
                    }
                });
        run.begin(runs, plan);
    }

    private void show(Carried run, Shown now) {
        if (carried.filter(c -> c == run).isEmpty()) {
            return;
        }
        Progress progress = now.progress();
        shown.set(Optional.of(now));
        boolean before = state.get() instanceof ReloadState.Ended;
        boolean ended = progress.run().verdict().isPresent();
        state.set(ended ? new ReloadState.Ended(progress) : new ReloadState.Running(progress));
        if (ended && !before) {
            whenEnded.run();
        }
    }

    /// Ends the plan after the request that is out.
    public void stopAfterThisStep() {
        carried.ifPresent(Carried::stopAfterThisStep);
    }

    /// Ends the watching; the request that is out goes on.
    public void stopWatching() {
        carried.ifPresent(Carried::stopWatching);
    }

    /// Goes back to planning after a verdict. Where that was good, what the run has dealt with is no longer chosen; what it
    /// did not come to still is.
    public void done() {
        if (state.get() instanceof ReloadState.Ended e) {
            ReloadRun run = e.progress().run();
            Verdict.Word word = run.verdict().orElseThrow().word();
            state.set(new ReloadState.Nothing());
            if (word == Verdict.Word.VERIFIED || word == Verdict.Word.ACCEPTED) {
                choice.drop(Targets.dealtWith(run));
            }
            plan();
        }
    }

    /// Sets what happens after each verdict, as reading everything anew.
    public void whenEnded(Runnable action) {
        whenEnded = action;
    }

    /// The connection that plans are made for; to be set by the shell.
    public ObjectProperty<Optional<Connection>> connectionProperty() {
        return connection;
    }

    /// Where the person is.
    public ReadOnlyObjectProperty<ReloadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a plan has been confirmed that is not sent yet, because the newest picture is still being planned from.
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// The newest run, until the next begins.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The run of this window that is under way or was last; empty while none has been begun.
    public Optional<RunId> current() {
        return shown.get().map(s -> s.progress().run().plan().id());
    }

    /// When the first event of the run that is shown happened; empty while nothing has.
    public Optional<Instant> begun() {
        return shown.get().map(Shown::since);
    }

    /// The plugin whose mounts are exactly the chosen ones; only then it can be reloaded by name.
    ReadOnlyObjectProperty<Optional<ReloadTarget.OfPlugin>> wholePluginProperty() {
        return wholePlugin.getReadOnlyProperty();
    }

    IntegerProperty targetProperty() {
        return target;
    }

    /// 0 for this node, 1 for the whole cluster; counts only where the server does that.
    IntegerProperty scopeProperty() {
        return scope;
    }

    /// 0 careful, 1 one by one, 2 together.
    IntegerProperty paceProperty() {
        return pace;
    }

    /// Reports of the run that is shown.
    ReportModel report() {
        return report;
    }

    InstantSource clock() {
        return clock;
    }
}
