package dev.reseat.ui.reload;

import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// From chosen mounts to a verdict: plans anew whenever choice, options or cluster change, asks once more, runs, and shows
/// how the run goes.
public final class ReloadModel {
    private static final List<Pace> PACES = List.of(Pace.CAREFUL, Pace.ONE_BY_ONE, Pace.TOGETHER);

    private final Choice choice;
    private final Snapshots snapshots;
    private final Runs runs;
    private final Threads threads;
    private final Latest<Question> planning;
    private final Published<Optional<Answer>> answered;
    private final Published<Optional<Progress>> progress;
    private final IntegerProperty byPlugin = new SimpleIntegerProperty();
    private final IntegerProperty global = new SimpleIntegerProperty(1);
    private final IntegerProperty pace = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(new PanelState.NothingChosen());
    private Optional<Connection> connection = Optional.empty();
    private Optional<Runs.Handle> handle = Optional.empty();

    private record Question(
            Assessment assessment, Set<MountPath> mounts, ReloadChoice choice, Connection connection) {}

    private record Answer(Question question, ReloadPlan plan) {}

    /// @param planner makes the plans, in the background
    /// @param runs carries them out
    public ReloadModel(Choice choice, Snapshots snapshots, Planner planner, Runs runs, Threads threads) {
        this.choice = choice;
        this.snapshots = snapshots;
        this.runs = runs;
        this.threads = threads;
        this.answered = new Published<>(Optional.empty(), threads.fx());
        this.progress = new Published<>(Optional.empty(), threads.fx());
        this.planning = new Latest<>(threads.background(), q -> answered.publish(Optional.of(new Answer(
                q,
                planner.plan(
                        q.assessment(),
                        q.choice(),
                        new Planner.Connection(q.connection().name(), q.connection().address()))))));
        choice.mountsProperty().addListener((_, _, _) -> choiceChanged());
        snapshots.shownProperty().addListener((_, _, _) -> ask());
        byPlugin.addListener((_, _, _) -> ask());
        global.addListener((_, _, _) -> ask());
        pace.addListener((_, _, _) -> ask());
        answered.property().addListener((_, _, now) -> now.ifPresent(this::planned));
        progress.property().addListener((_, _, now) -> now.ifPresent(p -> state.set(new PanelState.Running(p))));
    }

    /// Tells which connection is shown; a run of the one before stays until it is put away.
    public void connected(Optional<Connection> now) {
        connection = now;
        ask();
    }

    private void choiceChanged() {
        if (byPlugin.get() == 1 && plugin().isEmpty()) {
            byPlugin.set(0);
        }
        ask();
    }

    private boolean planningAllowed() {
        return switch (state.get()) {
            case PanelState.NothingChosen _, PanelState.Planned _, PanelState.NotStarted _, PanelState.Confirming _ -> true;
            case PanelState.Starting _, PanelState.Running _ -> false;
        };
    }

    private void ask() {
        if (!planningAllowed()) {
            return;
        }
        Optional<Assessment> assessment = snapshots.shownProperty().get();
        if (choice.mounts().isEmpty() || assessment.isEmpty() || connection.isEmpty()) {
            state.set(new PanelState.NothingChosen());
            return;
        }
        planning.ask(new Question(assessment.get(), choice.mounts(), wanted(assessment.get()), connection.get()));
    }

    private ReloadChoice wanted(Assessment assessment) {
        boolean wide = global.get() == 1 && offersGlobal(assessment);
        ReloadTarget target = byPlugin.get() == 1 && plugin().isPresent()
                ? new ReloadTarget.OfPlugin(type(), plugin().get())
                : new ReloadTarget.OfMounts(List.copyOf(new TreeSet<>(choice.mounts())));
        return new ReloadChoice(target, wide ? ReloadScope.GLOBAL : ReloadScope.LOCAL, pace());
    }

    private PluginType type() {
        return choice.mounts().iterator().next().type();
    }

    private static boolean offersGlobal(Assessment a) {
        return a.snapshot().traits().offersGlobal()
                && a.snapshot().nodes().known().map(n -> n.size() > 1).orElse(false);
    }

    private void planned(Answer answer) {
        // a plan for what is no longer chosen says nothing
        if (!planningAllowed() || !answer.question().mounts().equals(choice.mounts())) {
            return;
        }
        if (state.get() instanceof PanelState.Confirming asked) {
            boolean other = !answer.plan().steps().equals(asked.plan().steps())
                    || !answer.plan().mounts().equals(asked.plan().mounts())
                    || !answer.plan().nodes().equals(asked.plan().nodes());
            state.set(new PanelState.Confirming(asked.plan(), other));
            return;
        }
        state.set(new PanelState.Planned(answer.plan()));
    }

    /// Asks the person once more.
    public void ask(ReloadPlan plan) {
        if (plan.sendable()) {
            state.set(new PanelState.Confirming(plan, false));
        }
    }

    /// Takes the question back.
    public void cancel() {
        if (state.get() instanceof PanelState.Confirming asked) {
            state.set(new PanelState.Planned(asked.plan()));
            ask();
        }
    }

    /// Whether the connection wants its name typed before a reload.
    public Optional<String> nameToType() {
        return connection.filter(c -> c.environment() == Environment.PRODUCTION).map(Connection::name);
    }

    /// The connection's class, for the badge.
    public Optional<Environment> environment() {
        return connection.map(Connection::environment);
    }

    /// Begins the run that was asked about.
    public void start() {
        if (!(state.get() instanceof PanelState.Confirming asked) || asked.outdated() || connection.isEmpty()) {
            return;
        }
        Connection on = connection.get();
        ReloadPlan plan = asked.plan();
        state.set(new PanelState.Starting(plan));
        threads.background().execute(() -> {
            Runs.Started started = runs.start(on, plan, p -> progress.publish(Optional.of(p)));
            threads.fx().execute(() -> {
                switch (started) {
                    case Runs.Started.Begun b -> handle = Optional.of(b.handle());
                    case Runs.Started.Not n -> state.set(new PanelState.NotStarted(plan, n.why()));
                }
            });
        });
    }

    /// Ends the plan between two requests.
    public void stopAfterThisStep() {
        handle.ifPresent(Runs.Handle::stopAfterThisStep);
    }

    /// Ends the watching; the reload goes on.
    public void stopWatching() {
        handle.ifPresent(Runs.Handle::stopWatching);
    }

    /// Puts an ended run away and plans again.
    public void done() {
        if (state.get() instanceof PanelState.Running r && !r.ended()) {
            return;
        }
        handle = Optional.empty();
        state.set(new PanelState.NothingChosen());
        ask();
    }

    /// Whether a request is out: leaving now needs a question.
    public boolean requestOut() {
        return state.get() instanceof PanelState.Starting
                || (state.get() instanceof PanelState.Running r && !r.ended());
    }

    /// The plugin that all chosen mounts have in common, if they have one.
    public Optional<String> plugin() {
        Set<String> names = new TreeSet<>();
        snapshots.shownProperty().get().ifPresent(a -> choice.mounts()
                .forEach(p -> a.mount(p).ifPresent(m -> names.add(m.mount().plugin()))));
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /// Whether a cluster-wide reload can be chosen here.
    public boolean offersGlobal() {
        return snapshots.shownProperty().get().map(ReloadModel::offersGlobal).orElse(false);
    }

    /// What the panel is about.
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// 0 by mounts, 1 by plugin.
    public IntegerProperty byPluginProperty() {
        return byPlugin;
    }

    /// 0 this node, 1 the whole cluster.
    public IntegerProperty globalProperty() {
        return global;
    }

    /// The pace that is chosen.
    Pace pace() {
        return PACES.get(pace.get());
    }

    /// Number of the pace: careful, one by one, together.
    public IntegerProperty paceProperty() {
        return pace;
    }
}
