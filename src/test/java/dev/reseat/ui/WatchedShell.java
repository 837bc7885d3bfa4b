package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A window model connected to a server whose whole lists are dear, and whose single mounts say something newer.
final class WatchedShell {
    static final MountPath CORP = MountPath.auth("corp");
    private static final Seen.Own NEWER = new Seen.Own(SampleCluster.CORP_NEW, "v0.9.2");

    private final HandClock clock = new HandClock(SampleCluster.READ);
    final FakeCluster cluster = new FakeCluster(SampleCluster.full()).saying((_, _) -> NEWER);

    /// What is done in the background takes this long.
    Duration lag = Duration.ofMillis(1200);

    ShellModel connected() {
        Threads threads =
                new Threads(
                        Runnable::run,
                        job -> {
                            job.run();
                            clock.pass(lag);
                        });
        ShellModel model =
                new ShellModel(
                        new Host(threads, clock),
                        FakeSignIn.to(cluster),
                        Pictures.OFFER,
                        new FakePractice());
        model.connect().signIn();
        lag = Duration.ZERO;
        model.go(Place.MOUNTS);
        return model;
    }

    void pass(ShellModel model, Duration time) {
        clock.pass(time);
        model.tick();
    }

    /// Until the nodes have been read once more.
    void untilTheNextNodes(ShellModel model) {
        int before = cluster.nodeReadings();
        for (int i = 0; i < 600 && cluster.nodeReadings() == before; i++) {
            pass(model, Duration.ofSeconds(1));
        }
        assertEquals(before + 1, cluster.nodeReadings());
    }

    ClusterSnapshot shown(ShellModel model) {
        return model.snapshots().shownProperty().get().orElseThrow().snapshot();
    }

    @Nullable PluginBuild running(ShellModel model, MountPath path) {
        return model.snapshots()
                .shownProperty()
                .get()
                .orElseThrow()
                .mount(path)
                .orElseThrow()
                .mount()
                .running();
    }

    /// Mounts read by themselves so far: the nodes' own words that details ask for are of other addresses.
    List<String> alone() {
        return cluster.asked().stream()
                .filter(a -> a.startsWith(SampleCluster.ADDRESS + " "))
                .map(a -> a.substring(a.indexOf(' ') + 1))
                .toList();
    }

    /// Every mount that can be reloaded.
    static List<MountPath> all() {
        return SampleCluster.full().mounts().stream()
                .filter(m -> !m.singleton())
                .map(Mount::path)
                .toList();
    }
}
