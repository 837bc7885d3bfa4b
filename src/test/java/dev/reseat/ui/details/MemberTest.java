package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Members of the raft storage that the list of nodes lacks.
class MemberTest {
    private static final Opened BAO_4 =
            new Opened.OfNode(new NodeAddress("bao-4.eu.example.com:8201"));

    private final Threads here = new Threads(Runnable::run, Runnable::run);
    private final Snapshots snapshots = new Snapshots(here);
    private final Opening opening = new Opening();
    private final DetailsModel model =
            new DetailsModel(
                    new Choice(),
                    snapshots,
                    opening,
                    new Host(here, Clock.fixed(SampleCluster.READ, ZoneOffset.UTC)));

    private Content open(ClusterSnapshot snapshot) {
        snapshots.publish(snapshot);
        opening.open(BAO_4);
        return model.shownProperty().get().orElseThrow().content();
    }

    private static ClusterSnapshot fourNodes() {
        List<Node> nodes = SampleCluster.full().nodes().known().orElseThrow();
        return SampleCluster.full()
                .withNodes(new Part.Known<>(nodes.subList(0, 4), SampleCluster.READ));
    }

    @Test
    void whatRaftSaysOfItIsShownAsRaftsWordNotAsGone() {
        MemberFacts bao4 = assertInstanceOf(MemberFacts.class, open(fourNodes()));
        assertEquals("bao-4", bao4.name());
        assertEquals("not in the list of nodes", bao4.mark().word());
        assertTrue(bao4.why().contains("It has said nothing itself"), bao4.why());
        assertEquals(
                List.of(
                        "Raft id: bao-4",
                        "Raft: follower, votes",
                        "Behind by: 292 entries",
                        "Autopilot: not healthy",
                        "Last contact: 38 s before the leader last looked",
                        "Cluster address: bao-4.eu.example.com:8201",
                        "Raft was read: " + SampleCluster.READ),
                bao4.text().lines().collect(Collectors.toList()));
        assertEquals(List.of(), bao4.topics());
    }

    @Test
    void itIsANodeAgainOnceTheListHasIt() {
        open(fourNodes());
        NodeFacts node = assertInstanceOf(NodeFacts.class, open(SampleCluster.full()));
        assertEquals("bao-4", node.node().name());
    }

    @Test
    void whereTheListMayNotBeReadItIsNotCalledMissingFromIt() {
        VaultFailure why =
                new VaultFailure.Denied(
                        new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/ha-status"),
                        "read on sys/ha-status");
        ClusterSnapshot denied =
                SampleCluster.full().withNodes(new Part.Unreadable<>(why, "read on sys/ha-status"));
        MemberFacts bao4 = assertInstanceOf(MemberFacts.class, open(denied));
        assertEquals("cannot be told", bao4.mark().word());
        assertTrue(bao4.why().contains("cannot be told"), bao4.why());
        assertTrue(bao4.why().contains("lacks read on sys/ha-status"), bao4.why());
    }

    @Test
    void whatNeitherNamesIsGone() {
        snapshots.publish(fourNodes());
        opening.open(new Opened.OfNode(new NodeAddress("bao-9.eu.example.com:8201")));
        Content content = model.shownProperty().get().orElseThrow().content();
        assertEquals("gone", assertInstanceOf(Content.Absent.class, content).mark().word());
    }
}
