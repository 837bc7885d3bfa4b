package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Cluster;
import dev.reseat.vault.Mount;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// All namespaces below here, read with their mounts.
class SweepTest {
    private final NamespaceServer server;

    SweepTest() throws IOException {
        server = new NamespaceServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSweepReadsTheMountsOfAllAndHandsThemOutAsTheyCome() {
        List<NamespaceSweep> seen = new ArrayList<>();

        server.cluster().sweep(seen::add, () -> false);

        NamespaceSweep last = seen.getLast();
        assertEquals(
                List.of("root: kv/", "team1: kv/ pki/", "team1/blue: ", "team2: ssh/"),
                last.namespaces().stream()
                        .map(s ->
                                s.namespace().label()
                                        + ": "
                                        + s.secrets().known().orElseThrow().stream()
                                                .map(Mount::path)
                                                .map(Object::toString)
                                                .collect(Collectors.joining(" ")))
                        .toList());
        assertTrue(last.ended());
        assertEquals(
                List.of(0L, 1L, 2L, 3L, 4L, 4L), seen.stream().map(NamespaceSweep::asked).toList());
        assertEquals(
                List.of(true), seen.stream().map(NamespaceSweep::ended).filter(e -> e).toList());
    }

    @Test
    void ofManyNamespacesASweepIsHandedOutInFiftyStepsNotAfterEach() {
        server.children(
                "", IntStream.range(0, 499).mapToObj(i -> "n" + i + "/").toArray(String[]::new));
        List<NamespaceSweep> seen = new ArrayList<>();

        server.cluster().sweep(seen::add, () -> false);

        assertEquals(500, seen.getLast().asked());
        // the first and the last, and one more for each second that a busy machine needs
        assertTrue(seen.size() >= 52 && seen.size() < 152, () -> seen.size() + " times");
    }

    @Test
    void aSweepListsWhatItMayNotReadWithTheReason() {
        server.put("team2 sys/mounts", NamespaceServer.answer(403, PlayedCluster.DENIED));
        server.put(
                "team2 sys/internal/ui/mounts", NamespaceServer.answer(403, PlayedCluster.DENIED));

        NamespaceSweep.Swept team2 = sweep(server.cluster()).namespaces().getLast();

        assertEquals(
                "read on sys/mounts",
                assertInstanceOf(Part.Unreadable.class, team2.secrets()).right());
    }

    @Test
    void aCancelledSweepLeavesTheRestAwaited() {
        List<NamespaceSweep> seen = new ArrayList<>();

        server.cluster().sweep(seen::add, () -> !seen.isEmpty());

        assertTrue(seen.getLast().ended());
        assertEquals(0, seen.getLast().asked());
        assertEquals(4, seen.getLast().namespaces().size());
    }

    @Test
    void neverMoreThanFourNamespacesAreAskedAtOnce() {
        server.children(
                "", IntStream.range(0, 60).mapToObj(i -> "n" + i + "/").toArray(String[]::new));

        server.holdUntil(7, 200);

        assertEquals(61, sweep(server.cluster()).asked());

        assertTrue(server.most() <= 4, () -> server.most() + " at once");
    }

    private static NamespaceSweep sweep(Cluster cluster) {
        List<NamespaceSweep> seen = new ArrayList<>();
        cluster.sweep(seen::add, () -> false);
        return seen.getLast();
    }
}
