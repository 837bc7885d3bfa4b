package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private final Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));

    private ClusterSnapshot shown() {
        return snapshots.shownProperty().get().orElseThrow().snapshot();
    }

    @Test
    void whatIsAwaitedInARefreshStaysWhatItWas() {
        snapshots.publish(SampleCluster.full());
        snapshots.publish(SampleCluster.awaited());
        assertEquals(SampleCluster.full().secrets(), shown().secrets());
    }

    @Test
    void whatBecameUnreadableIsShownAsThatAndNotAsItWas() {
        snapshots.publish(SampleCluster.full());
        snapshots.publish(SampleCluster.denied());
        assertInstanceOf(Part.Unreadable.class, shown().auths());
    }

    @Test
    void nothingIsCarriedFromOneConnectionIntoTheNext() {
        snapshots.publish(SampleCluster.full());
        snapshots.clear();
        snapshots.publish(SampleCluster.awaited());
        assertInstanceOf(Part.Awaited.class, shown().secrets());
    }

    @Test
    void nothingIsCarriedEvenWhenTheEndItselfWasOvertaken() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Snapshots slow = new Snapshots(new Threads(Runnable::run, waiting::add));
        slow.publish(SampleCluster.full());
        waiting.remove().run();
        slow.clear();
        slow.publish(SampleCluster.awaited());
        waiting.remove().run();
        assertInstanceOf(
                Part.Awaited.class, slow.shownProperty().get().orElseThrow().snapshot().secrets());
    }

    @Test
    void followersWorkInTheBackgroundAndBeforeAnythingIsShown() {
        Queue<Runnable> fx = new ArrayDeque<>();
        Snapshots held = new Snapshots(new Threads(fx::add, Runnable::run));
        List<Optional<Assessment>> followed = new ArrayList<>();
        held.follow(followed::add);
        held.publish(SampleCluster.full());
        assertEquals(30, followed.getFirst().orElseThrow().mounts().size());
        assertTrue(held.shownProperty().get().isEmpty());
        fx.remove().run();
        assertTrue(held.shownProperty().get().isPresent());
    }
}
