package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A model of reloads without a toolkit: what it is given, and the background work that a test can hold back.
final class PlanningDesk {
    static final MountPath CORP = MountPath.auth("corp");
    static final MountPath PARTNERS = MountPath.auth("corp-partners");
    static final MountPath CI = MountPath.auth("corp-ci");

    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean holding;
    final Threads threads = new Threads(Runnable::run, this::run);
    final Choice choice = new Choice();
    final Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));
    final FakeRuns runs = FakeRuns.willing();
    final ReloadModel model = model(runs);

    private void run(Runnable work) {
        if (holding) {
            later.add(work);
        } else {
            work.run();
        }
    }

    /// Another model on the same choice and pictures, whose runs begin here.
    ReloadModel model(Runs port) {
        return new ReloadModel(choice, snapshots, threads, () -> SampleCluster.READ, port);
    }

    /// Connects a model to the sample cluster, of which a picture is there already.
    void connect(ReloadModel to, Environment environment) {
        snapshots.publish(SampleCluster.full());
        to.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        new FakeCluster(SampleCluster.full()),
                                        "prod-eu",
                                        environment,
                                        SampleCluster.ADDRESS)));
    }

    /// From now on background work waits until it is let go.
    void hold() {
        holding = true;
    }

    /// Does the background work that waited, and holds no more.
    void letGo() {
        holding = false;
        while (!later.isEmpty()) {
            later.poll().run();
        }
    }

    /// The plan that is shown; fails where none is.
    ReloadPlan planned() {
        return assertInstanceOf(ReloadState.Planning.class, model.stateProperty().get()).plan();
    }

    /// Sends a plan for two mounts.
    void begin() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP, PARTNERS));
        model.review();
        model.send("");
    }
}
