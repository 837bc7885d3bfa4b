package dev.reseat.bench;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.ui.MainWindow;
import dev.reseat.ui.Place;
import dev.reseat.ui.ShellModel;
import dev.reseat.ui.Toolkit;
import dev.reseat.ui.board.BoardStage;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Offer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;

/// How long the window's thread is busy with one more event of a reload of every mount of a board that is folded by path: the
/// swap of what is shown, and the frame that draws it. What the background works out before is not counted.
final class StageBenchmark {
    private static final int EVENTS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Queue<Runnable> queued = new ArrayDeque<>();

    private StageBenchmark() {}

    static void run(int mounts) {
        Toolkit.on(() -> {
            new StageBenchmark().measure(mounts, LargeCluster.of(mounts));
            return true;
        });
    }

    private void measure(int mounts, ClusterSnapshot snapshot) {
        ShellModel model =
                new ShellModel(
                        new Host(new Threads(queued::add, Runnable::run), Clock.systemUTC()),
                        FakeSignIn.to(new FakeCluster(snapshot)),
                        Offer.NOTHING,
                        new FakePractice());
        model.connect().form().address().set(SampleCluster.ADDRESS.value());
        model.connect().form().token().set("t");
        model.connect().signIn();
        settle();
        model.go(Place.BOARD);
        Scene scene = new Scene(new MainWindow(model), 1440, 900);
        Look.of(Theme.DARK).dress(scene);
        frame(scene);
        ((ToggleButton) scene.lookup("#board-by-path")).fire();
        settle();
        frame(scene);
        FakeRuns runs = FakeRuns.willing();
        BoardStage stage = model.board().stage();
        runs.start(plan(snapshot), p -> stage.show(p.run(), SampleCluster.READ));
        runs.then(i -> new ReloadEvent.Intended(i, SampleCluster.READ, 0))
                .then(i -> new ReloadEvent.Sent(i, SampleCluster.READ, 0));
        double[] own = new double[EVENTS];
        for (int e = -EVENTS / 2; e < EVENTS; e++) {
            int mount = e + EVENTS / 2;
            runs.seen(mount, mount % 5, SampleCluster.CORP_NEW);
            long busy = THREADS.getCurrentThreadCpuTime();
            settle();
            frame(scene);
            if (e >= 0) {
                own[e] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
            }
        }
        Arrays.sort(own);
        System.out.printf(
                "%-26s %8.2f %8.2f %8.2f%n",
                "%,d stage event".formatted(mounts),
                own[EVENTS / 2],
                own[EVENTS * 95 / 100],
                own[EVENTS - 1]);
    }

    private static ReloadPlan plan(ClusterSnapshot snapshot) {
        List<MountPath> paths =
                snapshot.mounts().stream()
                        .filter(m -> !m.singleton())
                        .map(Mount::path)
                        .sorted()
                        .toList();
        return new Planner(() -> SampleCluster.READ)
                .plan(
                        Assessment.of(snapshot),
                        new ReloadChoice(
                                new ReloadTarget.OfMounts(paths),
                                ReloadScope.GLOBAL,
                                Pace.TOGETHER),
                        new Planner.Connection("bench", SampleCluster.ADDRESS));
    }

    private void settle() {
        for (Runnable r = queued.poll(); r != null; r = queued.poll()) {
            r.run();
        }
    }

    private static void frame(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
