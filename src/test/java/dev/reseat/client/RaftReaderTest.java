package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaftReaderTest {
    private static final String CONFIGURATION = "/v1/sys/storage/raft/configuration";
    private static final String AUTOPILOT = "/v1/sys/storage/raft/autopilot/state";

    private final PlayedCluster played = new PlayedCluster();

    RaftReaderTest() throws IOException {}

    @AfterEach
    void stop() {
        played.close();
    }

    @Test
    void membersAreWhoLeadsWhoVotesAndHowFarBehindTheyAre() {
        Raft raft = read().raft().known().orElseThrow();

        assertEquals(
                List.of(
                        new Raft.Server("node-1", "127.0.0.11:8201", true, true),
                        new Raft.Server("node-2", "127.0.0.12:8201", false, false),
                        new Raft.Server("node-3", "127.0.0.13:8201", false, false)),
                raft.servers());
        assertEquals(OptionalLong.of(0), raft.lag(raft.servers().getFirst()));
        assertEquals(OptionalLong.of(8), raft.lag(raft.servers().get(1)), "41 - 33");
        assertEquals(OptionalLong.empty(), raft.lag(raft.servers().get(2)), "0 is not told yet");
        Raft.Pulse second = raft.pulse(raft.servers().get(1)).orElseThrow();
        assertEquals(Duration.ofNanos(3_133_037_323L), second.lastContact());
        assertTrue(second.healthy());
        assertEquals(0, raft.autopilot().known().orElseThrow().failureTolerance());
    }

    @Test
    void aNodeIsFoundAmongTheMembersByItsClusterAddressAndOneNotListedYetIsMissed() {
        ClusterSnapshot snapshot = read();
        Raft raft = snapshot.raft().known().orElseThrow();

        List<String> listed =
                snapshot.nodes().known().orElseThrow().stream()
                        .map(n -> raft.server(n).orElseThrow().id())
                        .toList();

        assertEquals(
                List.of("node-1", "node-2"), listed, "as recorded just after the third joined");
        assertEquals(List.of(raft.servers().getLast()), snapshot.unlisted());
    }

    @Test
    void anotherSpellingOfAddressesIsNoAlarm() {
        Raft raft = read().raft().known().orElseThrow();

        assertEquals(
                List.of(), raft.unlisted(List.of(node("a:8201"), node("b:8201"), node("c:8201"))));
    }

    @Test
    void eachOfTheTwoIsARightOfItsOwn() {
        played.server().play("GET", AUTOPILOT, 403, PlayedCluster.DENIED);
        Raft raft = read().raft().known().orElseThrow();
        Part.Unreadable<?> autopilot = assertInstanceOf(Part.Unreadable.class, raft.autopilot());
        assertEquals("read on sys/storage/raft/autopilot/state", autopilot.right());
        assertEquals(OptionalLong.empty(), raft.lag(raft.servers().getFirst()));

        played.server().play("GET", CONFIGURATION, 403, PlayedCluster.DENIED);
        Part.Unreadable<?> denied = assertInstanceOf(Part.Unreadable.class, read().raft());
        assertEquals("read on sys/storage/raft/configuration", denied.right());
    }

    @Test
    void otherStorageHasNoneOfIt() {
        played.play("single-raft-configuration");

        Part.Unreadable<?> none = assertInstanceOf(Part.Unreadable.class, read().raft());

        assertInstanceOf(VaultFailure.NotOffered.class, none.why());
        assertEquals("", none.right());
    }

    @Test
    void lengthsOfTimeAreReadAsTheyAreWritten() {
        assertEquals(Duration.ZERO, RaftReader.span("0s"));
        assertEquals(Duration.ofMillis(350), RaftReader.span("350ms"));
        assertEquals(Duration.ofMillis(3_723_500), RaftReader.span("1h2m3.5s"));
        assertNull(RaftReader.span(""));
        assertNull(RaftReader.span("never"));
        assertNull(RaftReader.span("1..2s"));
        assertNull(RaftReader.span("9".repeat(30) + "h"));
    }

    private static Node node(String clusterAddress) {
        NodeAddress address = new NodeAddress("http://" + clusterAddress);
        return new Node(
                        clusterAddress,
                        address,
                        address,
                        NodeRole.STANDBY,
                        SealStatus.UNSEALED,
                        "",
                        null,
                        null)
                .at(clusterAddress);
    }

    private ClusterSnapshot read() {
        return PlayedCluster.last(played.cluster(Namespace.ROOT));
    }
}
