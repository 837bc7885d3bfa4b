package dev.reseat.ui.reload;

import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
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
    private final Latest<Question> latest;
    private final Published<Optional<Planned>> planned;
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
    private long asked;
    private long answered;

    /// Number of the segment for a whole plugin, in [#targetProperty()].
    static final int BY_PLUGIN = 0;

    /// Number of the segment for the chosen mounts.
    static final int BY_MOUNTS = 1;

    /// @param byPlugin whether the whole plugin is wanted, where exactly its mounts are chosen
    private record Wanted(Set<MountPath> mounts, boolean byPlugin, ReloadScope scope, Pace pace) {}

    private record Question(
            long number, Assessment assessment, Wanted wanted, Connection connection) {}

    private record Planned(
            long number, Optional<ReloadTarget.OfPlugin> wholePlugin, ReloadPlan plan) {}

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
        this.latest = new Latest<>(threads.background(), this::answer);
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

    private void answer(Question q) {
        Planner.Connection to =
                new Planner.Connection(q.connection().name(), q.connection().address());
        Wanted wanted = q.wanted();
        Optional<ReloadTarget.OfPlugin> whole =
                Targets.wholePlugin(q.assessment(), wanted.mounts());
        ReloadTarget mounts = new ReloadTarget.OfMounts(wanted.mounts().stream().sorted().toList());
        ReloadTarget target =
                wanted.byPlugin() ? whole.map(p -> (ReloadTarget) p).orElse(mounts) : mounts;
        ReloadChoice choice = new ReloadChoice(target, wanted.scope(), wanted.pace());
        ReloadPlan plan = new Planner(clock).plan(q.assessment(), choice, to);
        planned.publish(Optional.of(new Planned(q.number(), whole, plan)));
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
            state.set(new ReloadState.Nothing());
            return;
        }
        boolean global = scope.get() == 1 && assessment.get().snapshot().traits().offersGlobal();
        // thousands of mounts are sorted and looked through in the background
        Wanted what =
                new Wanted(
                        choice.mounts(),
                        target.get() == BY_PLUGIN,
                        global ? ReloadScope.GLOBAL : ReloadScope.LOCAL,
                        PACES.get(pace.get()));
        latest.ask(new Question(asked, assessment.get(), what, connection.get().get()));
    }

    private void show(Planned newest) {
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
                if (Targets.differ(c.plan(), plan)) {
                    state.set(new ReloadState.Confirming(c.plan(), Optional.of(plan)));
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
            state.set(new ReloadState.Planning(c.newer().orElse(c.plan())));
        }
    }

    /// Whether the plan may be sent after this was typed: the connection's name on protected connections, else anything.
    public boolean confirmedBy(String typed) {
        return state.get() instanceof ReloadState.Confirming c
                && c.newer().isEmpty()
                && answered == asked
                && connection.get().isPresent()
                && (!Targets.guarded(connection.get().get())
                        || typed.strip().equals(connection.get().get().name()));
    }

    /// Sends the plan that is asked about, if it may be.
    public void send(String typed) {
        if (state.get() instanceof ReloadState.Confirming c && confirmedBy(typed)) {
            Carried run = new Carried(threads);
            carried = Optional.of(run);
            state.set(new ReloadState.Starting(c.plan()));
            shown.set(Optional.empty());
            report.forget();
            run.shownProperty().addListener((_, _, now) -> now.ifPresent(s -> show(run, s)));
            run.troubleProperty()
                    .addListener((_, _, why) -> {
                        if (state.get() instanceof ReloadState.Starting s) {
                            state.set(new ReloadState.NotStarted(s.plan(), why));
                        }
                    });
            run.begin(runs, c.plan());
        }
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

    /// Goes back to planning after a verdict. What was reloaded is no longer chosen where nothing is left to do.
    public void done() {
        if (state.get() instanceof ReloadState.Ended e) {
            Verdict.Word word = e.progress().run().verdict().orElseThrow().word();
            state.set(new ReloadState.Nothing());
            if (word == Verdict.Word.VERIFIED || word == Verdict.Word.ACCEPTED) {
                choice.clear();
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

    /// The newest run, until the next begins.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
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
