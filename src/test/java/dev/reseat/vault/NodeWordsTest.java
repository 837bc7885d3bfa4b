package dev.reseat.vault;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.build;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeWordsTest {
    private static final PluginBuild V1 = build("v1.0.0");
    private static final PluginBuild V2 = build("v2.0.0");

    private static NodeWord own(int node, PluginBuild runs) {
        return new NodeWord(
                Example.node("bao-" + node, node == 0 ? NodeRole.ACTIVE : NodeRole.STANDBY),
                new NodeWord.Said.Read(new Seen.Own(runs, runs.version()), Example.START));
    }

    private static NodeWord awaited(int node) {
        return new NodeWord(own(node, V1).node(), new NodeWord.Said.Awaited());
    }

    private static NodeWords words(NodeWord... all) {
        return new NodeWords(List.of(all));
    }

    @Test
    void agreementIsSaidOfThoseThatSpokeOnly() {
        assertEquals("All 2 nodes run v1.0.0.", words(own(0, V1), own(1, V1)).sentence());
        assertEquals(
                "The 2 nodes that have a word of their own run v1.0.0.",
                words(own(0, V1), own(1, V1), awaited(2)).sentence());
        assertEquals("bao-0 runs v1.0.0.", words(own(0, V1), awaited(1)).sentence());
        assertEquals("", words(awaited(0)).sentence());
    }

    @Test
    void driftNamesTheNodes() {
        NodeWords drift = words(own(0, V2), own(1, V1), own(2, V2));
        assertTrue(drift.drift());
        assertEquals("bao-0 and bao-2 run v2.0.0, bao-1 runs v1.0.0.", drift.sentence());
    }

    @Test
    void theHashTellsBuildsOfOneVersionApart() {
        PluginBuild other = build("v1.0.0", "abcdef0123456789");
        assertEquals(
                "bao-0 runs v1.0.0 with sha256 "
                        + V1.shortSha()
                        + "…, bao-1 runs v1.0.0 with sha256 abcdef01….",
                words(own(0, V1), own(1, other)).sentence());
    }

    @Test
    void aFailedReloadIsNotPassedOffAsARunningVersion() {
        assertEquals(
                "bao-0 runs v1.0.0 with sha256 "
                        + V1.shortSha()
                        + "…, bao-1 runs v1.0.0 without a sha256.",
                words(own(0, V1), own(1, build("v1.0.0", ""))).sentence());
    }

    @Test
    void manyNodesAreCountedAfterTheFirst() {
        NodeWord[] all =
                IntStream.range(0, 9)
                        .mapToObj(i -> own(i, i == 8 ? V2 : V1))
                        .toArray(NodeWord[]::new);
        assertEquals(
                "bao-0, bao-1, bao-2 and 5 more run v1.0.0, bao-8 runs v2.0.0.",
                words(all).sentence());
    }

    @Test
    void aLongListBeginsWithWhatIsUnusual() {
        NodeWords some = words(own(0, V1), own(1, V1), own(2, V2), awaited(3), own(4, V1));
        assertEquals(
                List.of("bao-2", "bao-3", "bao-0", "bao-1", "bao-4"),
                some.unusualFirst().stream().map(w -> w.node().name()).toList());
        assertEquals(
                List.of("bao-0", "bao-1"),
                words(awaited(0), awaited(1)).unusualFirst().stream()
                        .map(w -> w.node().name())
                        .toList());
    }

    @Test
    void awaitedWordsLeaveItOpen() {
        assertFalse(words(own(0, V1), awaited(1)).complete());
        assertTrue(words(own(0, V1)).complete());
    }

    @Test
    void nobodyIsAskedWhoseAnswerWouldProveNothing() {
        Node active = Example.node("bao-0", NodeRole.ACTIVE);
        Node standby = Example.node("bao-1", NodeRole.STANDBY);
        assertEquals(Optional.empty(), noWord(BAO_2_7, standby, Example.threeNodes()));
        assertEquals(Optional.empty(), noWord(BAO_2_4, active, Example.threeNodes()));
        assertEquals(
                Optional.of("standbys of this server run no plugins"),
                noWord(BAO_2_4, standby, Example.threeNodes()));
        assertEquals(Optional.empty(), noWord(ENTERPRISE, active, Example.threeNodes()));
        assertTrue(
                noWord(ENTERPRISE, standby, Example.threeNodes())
                        .orElseThrow()
                        .contains("replicated"));
        Node sealed =
                new Node(
                        "bao-2",
                        Example.address("bao-2"),
                        Example.address("bao-2"),
                        NodeRole.STANDBY,
                        SealStatus.SEALED,
                        "2.7.2",
                        null,
                        null);
        assertEquals(
                Optional.of("it is sealed and runs no plugins"),
                noWord(BAO_2_7, sealed, List.of(active, sealed)));
        Node behindTheSame =
                new Node(
                        "bao-9",
                        standby.apiAddress(),
                        standby.asked(),
                        NodeRole.STANDBY,
                        SealStatus.UNSEALED,
                        "2.7.2",
                        null,
                        null);
        assertTrue(
                noWord(BAO_2_7, standby, List.of(standby, behindTheSame))
                        .orElseThrow()
                        .contains("several nodes"));
    }

    private static Optional<String> noWord(ServerTraits traits, Node node, List<Node> nodes) {
        ClusterSnapshot snapshot =
                Example.snapshot(traits, List.of(), List.of()).withNodes(Example.known(nodes));
        return NodeWord.noWord(node, snapshot);
    }
}
