package dev.reseat.ui.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodesModelTest {
    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Snapshots snapshots = new Snapshots(here);
    private Instant now = SampleCluster.READ;
    private final InstantSource source = () -> now;
    private final NodesModel model =
            new NodesModel(snapshots, new Host(here, source.withZone(ZoneOffset.UTC)));

    private NodeRow row(String name) {
        return model.listing().rows().stream()
                .filter(r -> r.node().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEchoIsSaidAsASpanThatGrowsWithTime() {
        snapshots.publish(SampleCluster.full());
        assertEquals("38 s ago", row("bao-4").echo());
        now = now.plusSeconds(120);
        model.tick();
        assertEquals("2 min ago", row("bao-4").echo());
        assertEquals("–", row("bao-0").echo(), "nobody sends the active node an echo");
    }

    @Test
    void aNodeThatWasNotReachedIsInTroubleAndSaysWhy() {
        snapshots.publish(SampleCluster.full());
        model.listing().facetProperty().set(1);
        assertEquals(
                List.of("bao-4"),
                model.listing().rows().stream().map(r -> r.node().name()).toList());
        assertEquals("not reached", row("bao-4").seen().word());
        assertEquals(
                "No answer from https://bao-4.eu.example.com:8200 within 10 s. Check that the server is up and that"
                        + " nothing on the way drops the line, then try again.",
                row("bao-4").seen().why());
    }

    @Test
    void aStandbyThatWasSilentWhenItWasReadIsInTrouble() {
        snapshots.publish(SampleCluster.full());
        assertEquals("answers", row("bao-3").seen().word());
        now = now.plusSeconds(60);
        model.tick();
        assertEquals("answers", row("bao-3").seen().word(), "nobody has read since");
        List<Node> nodes = SampleCluster.full().nodes().known().orElseThrow();
        snapshots.publish(SampleCluster.full().withNodes(new Part.Known<>(nodes, now)));
        assertEquals("late echo", row("bao-3").seen().word());
    }

    @Test
    void sortingByEchoPutsTheNewestFirst() {
        snapshots.publish(SampleCluster.full());
        model.listing().sort("echo");
        assertEquals(
                List.of("bao-0", "bao-1", "bao-2", "bao-3", "bao-4"),
                model.listing().rows().stream().map(r -> r.node().name()).toList());
    }

    @Test
    void aNodeIsToldByTheRaftStorageToo() {
        snapshots.publish(SampleCluster.full());
        assertEquals("leader", row("bao-0").raft().text());
        assertEquals("voter", row("bao-1").raft().text());
        assertEquals("voter, 292 behind", row("bao-4").raft().text());

        snapshots.publish(
                SampleCluster.full()
                        .withRaft(
                                new Part.Unreadable<>(
                                        new VaultFailure.NotOffered(
                                                new Tried("GET", SampleCluster.ADDRESS, "/"), ""),
                                        "")));
        assertEquals("–", row("bao-0").raft().text());
    }

    @Test
    void aMemberThatTheListOfNodesLacksIsSaidAboveTheTable() {
        ClusterSnapshot full = SampleCluster.full();
        List<Node> listed = full.nodes().known().orElseThrow().subList(0, 4);
        snapshots.publish(full);
        assertEquals(List.of(), model.noticesProperty().getValue());

        snapshots.publish(full.withNodes(new Part.Known<>(listed, SampleCluster.READ)));

        assertEquals(
                List.of(
                        "bao-4 (bao-4.eu.example.com:8201) belongs to the cluster and is not among its"
                                + " nodes."),
                model.noticesProperty().getValue().stream().map(Notice::sentence).toList());
    }
}
