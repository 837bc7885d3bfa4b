package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The window's picture while time passes.
class ShellLiveTest {
    private static final VaultFailure GONE =
            new VaultFailure.Unreachable(
                    new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/ha-status"), "refused");

    private final HandClock clock = new HandClock(SampleCluster.READ);
    private final FakeCluster cluster = new FakeCluster(SampleCluster.full());

    private ShellModel connected(Threads threads) {
        ShellModel model =
                new ShellModel(
                        new Host(threads, clock),
                        FakeSignIn.to(cluster),
                        Pictures.OFFER,
                        new FakePractice());
        model.connect().signIn();
        return model;
    }

    private void pass(ShellModel model, long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        model.tick();
    }

    private ClusterSnapshot shown(ShellModel model) {
        return model.snapshots().shownProperty().get().orElseThrow().snapshot();
    }

    @Test
    void thePictureIsReadAnewByItselfAndNodesMoreOften() {
        ShellModel model = connected(Pictures.HERE);
        assertEquals(1, cluster.readings());
        for (int i = 0; i < 60; i++) {
            pass(model, 1);
        }
        assertEquals(3, cluster.readings());
        assertEquals(4, cluster.nodeReadings());
    }

    @Test
    void aPersonsWishDuringAReadingThatKeepsThingsIsFollowedByOneThatDoesNot() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ShellModel model = connected(new Threads(Runnable::run, waiting::add));
        drain(waiting);
        pass(model, 60);
        assertTrue(model.readingProperty().get());
        int before = cluster.readings();
        model.refresh();
        model.refresh();
        drain(waiting);
        assertEquals(before + 2, cluster.readings());
    }

    @Test
    void onlyAPersonsWishAndAVerdictLetWhatIsKeptBeReadAnew() {
        ShellModel model = connected(Pictures.HERE);
        for (int i = 0; i < 60; i++) {
            pass(model, 1);
        }
        assertEquals(0, cluster.forgotten());
        model.refresh();
        assertEquals(1, cluster.forgotten());
        model.readAgain();
        assertEquals(2, cluster.forgotten());
    }

    @Test
    void aReadingOfNodesLeavesTheMountsAsTheyAreAndSaysWhenWhatWasRead() {
        ShellModel model = connected(Pictures.HERE);
        Part<List<Node>> later =
                new Part.Known<>(
                        SampleCluster.full().nodes().known().orElseThrow().subList(0, 3),
                        SampleCluster.READ.plusSeconds(10));
        cluster.become(SampleCluster.full().withNodes(later));
        pass(model, 10);
        assertEquals(later, shown(model).nodes());
        assertEquals(30, shown(model).mounts().size());
        assertEquals("prod-eu", shown(model).clusterName());
        assertEquals(
                "Snapshot 14:02:11 · 16 plugins · 30 mounts · 3 nodes · nodes 14:02:21 · 38 ms",
                model.statusProperty().get().snapshot());
    }

    @Test
    void theLastGoodPictureStaysWhileTheServerIsGoneAndItComesBackByItself() {
        ShellModel model = connected(Pictures.HERE);
        model.choice().set(List.of(MountPath.auth("corp")));
        cluster.become(allUnreadable());
        pass(model, 10);
        assertEquals(30, shown(model).mounts().size());
        assertEquals(Set.of(MountPath.auth("corp")), model.choice().mounts());
        pass(model, 5);
        assertEquals("no answer · 15 s old", model.liveWordsProperty().get().pill().word());
        assertTrue(
                model.statusProperty().get().snapshot().startsWith("Snapshot 14:02:11"),
                "the picture keeps its own time");
        int before = cluster.readings();
        cluster.become(SampleCluster.full());
        pass(model, 15);
        assertEquals(before, cluster.readings());
        pass(model, 1);
        assertEquals(before + 1, cluster.readings());
        assertEquals("live · every 30 s", model.liveWordsProperty().get().pill().word());
    }

    private static ClusterSnapshot allUnreadable() {
        return SampleCluster.awaited()
                .withCatalog(new Part.Unreadable<>(GONE, ""))
                .withSecrets(new Part.Unreadable<>(GONE, ""))
                .withAuths(new Part.Unreadable<>(GONE, ""))
                .withNodes(new Part.Unreadable<>(GONE, ""))
                .withToken(new Part.Unreadable<>(GONE, ""))
                .withRights(new Part.Unreadable<>(GONE, ""));
    }

    @Test
    void aTokenThatTheServerRefusesIsNoLongerSaidToLast() {
        ShellModel model = connected(Pictures.HERE);
        VaultFailure refused =
                new VaultFailure.TokenRefused(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/auth/token/lookup-self"));
        cluster.become(SampleCluster.full().withToken(new Part.Unreadable<>(refused, "")));
        pass(model, 10);
        assertEquals(
                "token refused",
                model.headerProperty().get().orElseThrow().token().map(Mark::word).orElseThrow());
    }

    @Test
    void whileAReloadIsUnderWayEvenAPersonsRefreshReadsNoLists() {
        ShellModel model = connected(Pictures.HERE);
        model.live().hold(true);
        model.refresh();
        assertEquals(1, cluster.readings());
        assertEquals(1, cluster.nodeReadings());
    }

    @Test
    void theEndOfARunIsReadAfterWhateverIsBeingRead() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ShellModel model = connected(new Threads(Runnable::run, waiting::add));
        drain(waiting);
        model.refresh();
        model.readAgain();
        drain(waiting);
        assertEquals(3, cluster.readings());
    }

    @Test
    void aWishForEverythingIsNotLostBehindAReadingOfNodes() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ShellModel model = connected(new Threads(Runnable::run, waiting::add));
        drain(waiting);
        pass(model, 10);
        model.refresh();
        drain(waiting);
        assertEquals(2, cluster.readings());
        assertEquals(1, cluster.nodeReadings());
    }

    private static void drain(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
