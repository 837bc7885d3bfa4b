package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Cluster;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import dev.reseat.vault.Product;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What lies below a namespace.
class NamespacesTest {
    private final NamespaceServer server;

    NamespacesTest() throws IOException {
        server = new NamespaceServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theTreeIsFoundLevelByLevelAndSortedByPath() {
        NamespaceTree tree = tree(server.cluster());

        assertEquals(List.of("team1", "team1/blue", "team2"), paths(tree));
        assertEquals(List.of(), tree.closed());
        assertFalse(tree.cut());
        assertEquals(
                List.of("team1/blue"), paths(tree(server.cluster().in(new Namespace("team1")))));
        assertEquals(List.of(), paths(tree(server.cluster().in(new Namespace("team2")))));
    }

    @Test
    void whatMayNotBeListedIsSaidWithTheMissingRight() {
        server.put("team1 sys/namespaces", NamespaceServer.answer(403, PlayedCluster.DENIED));

        NamespaceTree tree = tree(server.cluster());

        assertEquals(List.of("team1", "team2"), paths(tree));
        assertEquals(
                List.of("list on team1/sys/namespaces"),
                tree.closed().stream().map(NamespaceTree.Closed::right).toList());
    }

    @Test
    void aTokenThatMayNotListIsShownWhatItMayTouchAndThatThereMayBeMore() {
        server.put(" sys/namespaces", NamespaceServer.answer(403, PlayedCluster.DENIED));
        server.put(
                " sys/internal/ui/namespaces",
                NamespaceServer.answer(200, "{\"data\":{\"keys\":[\"team2/\"]}}"));

        NamespaceTree tree = tree(server.cluster());

        assertEquals(List.of("team2"), paths(tree));
        assertEquals("list on sys/namespaces", tree.closed().getFirst().right());
    }

    @Test
    void aTokenThatTouchesNoneIsToldWhatItLacks() {
        server.put(" sys/namespaces", NamespaceServer.answer(403, PlayedCluster.DENIED));
        server.put(" sys/internal/ui/namespaces", NamespaceServer.answer(200, "{\"data\":{}}"));

        Part.Unreadable<?> none =
                assertInstanceOf(Part.Unreadable.class, server.cluster().namespaces());

        assertEquals("list on sys/namespaces", none.right());
    }

    @Test
    void aLockedNamespaceIsKnownAndClosed() {
        server.put(
                " sys/namespaces",
                NamespaceServer.answer(
                        200,
                        "{\"data\":{\"keys\":[\"team2/\"],\"key_info\":{\"team2/\":{\"locked\":true}}}}"));
        server.put(
                "team2 sys/namespaces", NamespaceServer.answer(503, "{\"errors\":[\"locked\"]}"));

        NamespaceTree tree = tree(server.cluster());

        assertTrue(tree.below().getFirst().locked());
        assertEquals("locked", tree.closed().getFirst().why().words());
        assertEquals("", tree.closed().getFirst().right());
    }

    @Test
    void anEndlessTreeIsCut() {
        for (int depth = 0; depth < 40; depth++) {
            String path = String.join("/", "x".repeat(depth).split("", -1)).replaceAll("^/|/$", "");
            server.children(path, "x/");
        }

        NamespaceTree tree = tree(server.cluster());

        assertTrue(tree.cut());
        assertEquals(12, tree.below().size());
    }

    @Test
    void tooManyAreCut() throws Unanswered {
        server.children(
                "", IntStream.range(0, 30).mapToObj(i -> "n" + i + "/").toArray(String[]::new));

        NamespaceTree tree = server.reader(20).below(Namespace.ROOT);

        assertTrue(tree.cut());
        assertEquals(20, tree.below().size());
    }

    @Test
    void aServerWithoutNamespacesIsNotAskedAndNeverHitInItsRoot() {
        HttpCluster vault = server.cluster(Product.VAULT_COMMUNITY, "1.15.4");

        Part.Unreadable<?> none = assertInstanceOf(Part.Unreadable.class, vault.namespaces());

        assertInstanceOf(VaultFailure.NotOffered.class, none.why());
        assertEquals(0, server.requests());
        assertThrows(IllegalArgumentException.class, () -> vault.in(new Namespace("team1")));
    }

    @Test
    void anotherNamespaceSharesTheSignInAndItsEnd() {
        HttpCluster root = server.cluster();
        Cluster team = root.in(new Namespace("team1"));

        assertEquals("team1", team.namespace().path());
        assertSame(root.traits(), team.traits());
        team.close();
        assertEquals(
                "the connection was ended",
                assertInstanceOf(
                                dev.reseat.vault.Answer.Refused.class,
                                root.reload(
                                        server.address(),
                                        new dev.reseat.vault.Wire(
                                                "POST", "/v1/x", List.of(), "{}")))
                        .words());
    }

    @Test
    void keysThatNameNoNamespaceBelowAreLeftOutAndNotLookedInto() {
        server.children("", "a\\nb/", "", "/", "root/", " c /", "team1/");
        server.children("team1", "", "/");

        NamespaceTree tree = server.cluster().namespaces().known().orElseThrow();

        assertEquals(
                List.of(new Namespace("team1")),
                tree.below().stream().map(NamespaceTree.Child::namespace).toList());
        assertFalse(tree.cut());
    }

    private static NamespaceTree tree(Cluster cluster) {
        return cluster.namespaces().known().orElseThrow();
    }

    private static List<String> paths(NamespaceTree tree) {
        return tree.below().stream().map(c -> c.namespace().path()).toList();
    }
}
