package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShellModelTest {
    private final FakeCluster cluster = new FakeCluster(SampleCluster.half(), SampleCluster.full());
    private final FakePractice practice = new FakePractice();

    private ShellModel model(Threads threads) {
        return new ShellModel(
                new Host(threads, Pictures.CLOCK),
                FakeSignIn.to(cluster),
                Pictures.OFFER,
                practice);
    }

    private ShellModel connected() {
        ShellModel model = model(Pictures.HERE);
        model.connect().signIn();
        return model;
    }

    @Test
    void signingInReadsTheClusterAndShowsIt() {
        ShellModel model = connected();
        assertEquals(1, cluster.readings());
        assertEquals(
                "Snapshot 14:02:11 · 16 plugins · 30 mounts · 5 nodes · 38 ms",
                model.statusProperty().get().snapshot());
        assertEquals("3 mounts need a reload", model.statusProperty().get().due());
    }

    @Test
    void theHeaderSaysWhereOneIsAndWhatIsLeftOfTheToken() {
        HeaderFacts header = connected().headerProperty().get().orElseThrow();
        assertEquals("bao.eu.example.com", header.name());
        assertEquals("team-payments", header.namespace());
        assertEquals("OpenBao 2.7.2", header.product().word());
        assertEquals("5 nodes · 1 in trouble", header.nodes());
        assertEquals("▲ 1", header.nodesShort());
        assertEquals("token 47 min", header.token().map(Mark::word).orElseThrow());
        assertEquals(Tone.ATTENTION, header.lamps().getLast().tone());
        assertEquals("bao-4, standby: not reached", header.lamps().getLast().why());
    }

    @Test
    void refreshingReadsOnceMoreAndOnlyOnceAtATime() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ShellModel model = model(new Threads(Runnable::run, waiting::add));
        model.connect().signIn();
        drain(waiting);
        model.refresh();
        model.refresh();
        assertTrue(model.readingProperty().get());
        drain(waiting);
        assertEquals(2, cluster.readings());
        assertFalse(model.readingProperty().get());
    }

    @Test
    void disconnectingEndsTheConnectionAndForgetsWhatWasSeenAndChosen() {
        ShellModel model = connected();
        model.choice().set(List.of(MountPath.auth("corp")));
        model.disconnect();
        assertTrue(cluster.closed());
        assertTrue(model.connectionProperty().get().isEmpty());
        assertTrue(model.snapshots().shownProperty().get().isEmpty());
        assertEquals(Set.of(), model.choice().mounts());
    }

    @Test
    void aReadingThatEndsAfterTheConnectionShowsNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ShellModel model = model(new Threads(Runnable::run, waiting::add));
        model.connect().signIn();
        waiting.remove().run();
        List<Runnable> late = List.copyOf(waiting);
        waiting.clear();
        model.disconnect();
        late.forEach(Runnable::run);
        drain(waiting);
        assertTrue(model.snapshots().shownProperty().get().isEmpty());
        assertFalse(model.readingProperty().get());
    }

    @Test
    void whoeverIsAskedBeforeLeavingCanForbidIt() {
        ShellModel model = connected();
        model.askBeforeLeaving(() -> false);
        model.disconnect();
        assertFalse(cluster.closed());
        assertTrue(model.connectionProperty().get().isPresent());
    }

    @Test
    void leavingThePracticeClusterEndsIt() {
        ShellModel model = model(Pictures.HERE);
        model.connect().startPractice("openbao-2.7.2", "none");
        assertTrue(practice.running());
        model.disconnect();
        assertFalse(practice.running());
    }

    @Test
    void chosenMountsThatAreGoneAreDroppedButNotWhileTheyAreOnlyAwaited() {
        ShellModel model = connected();
        model.choice()
                .set(
                        List.of(
                                MountPath.auth("corp"),
                                MountPath.secret("kv"),
                                MountPath.secret("gone")));
        model.snapshots().publish(SampleCluster.half());
        model.snapshots().publish(SampleCluster.full());
        assertEquals(
                Set.of(MountPath.auth("corp"), MountPath.secret("kv")), model.choice().mounts());
        model.snapshots()
                .publish(
                        SampleCluster.full()
                                .withSecrets(new Part.Known<>(List.of(), SampleCluster.READ)));
        assertEquals(Set.of(MountPath.auth("corp")), model.choice().mounts());
    }

    @Test
    void textGrowsAndShrinksWithinBounds() {
        ShellModel model = model(Pictures.HERE);
        model.resizeText(500);
        assertEquals(200, model.textPercentProperty().get());
        model.resizeText(-500);
        assertEquals(80, model.textPercentProperty().get());
    }

    private static void drain(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
