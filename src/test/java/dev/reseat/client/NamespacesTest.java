package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Cluster;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Product;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.Token;
import dev.reseat.vault.TraitsTable;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Namespaces of a small server that knows nothing but them.
class NamespacesTest {
    private static final String EMPTY = "{\"errors\":[]}";

    private final MockWebServer server = new MockWebServer();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /// Opened by the seventh request; who comes before waits for it, but not for ever.
    private volatile CountDownLatch crowd = new CountDownLatch(0);

    private volatile long patience;

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request)
                            throws InterruptedException {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        try {
                            crowd.countDown();
                            crowd.await(patience, TimeUnit.MILLISECONDS);
                            String in = request.getHeaders().get("X-Vault-Namespace");
                            String key =
                                    (in == null ? "" : in)
                                            + " "
                                            + request.getUrl().encodedPath().substring(4);
                            return answers.getOrDefault(key, answer(404, EMPTY));
                        } finally {
                            now.decrementAndGet();
                        }
                    }
                });
        server.start(InetAddress.getLoopbackAddress(), 0);
        children("", "team2/", "team1/");
        children("team1", "blue/");
        table("", "kv/");
        table("team1", "pki/", "kv/");
        table("team1/blue");
        table("team2", "ssh/");
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
        server.close();
    }

    @Test
    void theTreeIsFoundLevelByLevelAndSortedByPath() {
        NamespaceTree tree = tree(cluster());

        assertEquals(List.of("team1", "team1/blue", "team2"), paths(tree));
        assertEquals(List.of(), tree.closed());
        assertFalse(tree.cut());
        assertEquals(List.of("team1/blue"), paths(tree(cluster().in(new Namespace("team1")))));
        assertEquals(List.of(), paths(tree(cluster().in(new Namespace("team2")))));
    }

    @Test
    void whatMayNotBeListedIsSaidWithTheMissingRight() {
        answers.put("team1 sys/namespaces", answer(403, PlayedCluster.DENIED));

        NamespaceTree tree = tree(cluster());

        assertEquals(List.of("team1", "team2"), paths(tree));
        assertEquals(
                List.of("list on team1/sys/namespaces"),
                tree.closed().stream().map(NamespaceTree.Closed::right).toList());
    }

    @Test
    void aTokenThatMayNotListIsShownWhatItMayTouchAndThatThereMayBeMore() {
        answers.put(" sys/namespaces", answer(403, PlayedCluster.DENIED));
        answers.put(
                " sys/internal/ui/namespaces", answer(200, "{\"data\":{\"keys\":[\"team2/\"]}}"));

        NamespaceTree tree = tree(cluster());

        assertEquals(List.of("team2"), paths(tree));
        assertEquals("list on sys/namespaces", tree.closed().getFirst().right());
    }

    @Test
    void aTokenThatTouchesNoneIsToldWhatItLacks() {
        answers.put(" sys/namespaces", answer(403, PlayedCluster.DENIED));
        answers.put(" sys/internal/ui/namespaces", answer(200, "{\"data\":{}}"));

        Part.Unreadable<?> none = assertInstanceOf(Part.Unreadable.class, cluster().namespaces());

        assertEquals("list on sys/namespaces", none.right());
    }

    @Test
    void aLockedNamespaceIsKnownAndClosed() {
        answers.put(
                " sys/namespaces",
                answer(
                        200,
                        "{\"data\":{\"keys\":[\"team2/\"],\"key_info\":{\"team2/\":{\"locked\":true}}}}"));
        answers.put("team2 sys/namespaces", answer(503, "{\"errors\":[\"locked\"]}"));

        NamespaceTree tree = tree(cluster());

        assertTrue(tree.below().getFirst().locked());
        assertEquals("locked", tree.closed().getFirst().why().words());
        assertEquals("", tree.closed().getFirst().right());
    }

    @Test
    void anEndlessTreeIsCut() {
        for (int depth = 0; depth < 40; depth++) {
            String path = String.join("/", "x".repeat(depth).split("", -1)).replaceAll("^/|/$", "");
            children(path, "x/");
        }

        NamespaceTree tree = tree(cluster());

        assertTrue(tree.cut());
        assertEquals(12, tree.below().size());
    }

    @Test
    void tooManyAreCut() throws Unanswered {
        children("", IntStream.range(0, 30).mapToObj(i -> "n" + i + "/").toArray(String[]::new));

        NamespaceTree tree =
                new NamespaceReader(asker(), address(), workers, 20).below(Namespace.ROOT);

        assertTrue(tree.cut());
        assertEquals(20, tree.below().size());
    }

    @Test
    void aServerWithoutNamespacesIsNotAskedAndNeverHitInItsRoot() {
        HttpCluster vault = cluster(Product.VAULT_COMMUNITY, "1.15.4");

        Part.Unreadable<?> none = assertInstanceOf(Part.Unreadable.class, vault.namespaces());

        assertInstanceOf(VaultFailure.NotOffered.class, none.why());
        assertEquals(0, server.getRequestCount());
        assertThrows(IllegalArgumentException.class, () -> vault.in(new Namespace("team1")));
    }

    @Test
    void anotherNamespaceSharesTheSignInAndItsEnd() {
        HttpCluster root = cluster();
        Cluster team = root.in(new Namespace("team1"));

        assertEquals("team1", team.namespace().path());
        assertSame(root.traits(), team.traits());
        team.close();
        assertEquals(
                "the connection was ended",
                assertInstanceOf(
                                dev.reseat.vault.Answer.Refused.class,
                                root.reload(
                                        address(),
                                        new dev.reseat.vault.Wire(
                                                "POST", "/v1/x", List.of(), "{}")))
                        .words());
    }

    @Test
    void aSweepReadsTheMountsOfAllAndHandsThemOutAsTheyCome() {
        List<NamespaceSweep> seen = new ArrayList<>();

        cluster().sweep(seen::add, () -> false);

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
        children("", IntStream.range(0, 499).mapToObj(i -> "n" + i + "/").toArray(String[]::new));
        List<NamespaceSweep> seen = new ArrayList<>();

        cluster().sweep(seen::add, () -> false);

        assertEquals(500, seen.getLast().asked());
        // the first and the last, and one more for each second that a busy machine needs
        assertTrue(seen.size() >= 52 && seen.size() < 152, () -> seen.size() + " times");
    }

    @Test
    void aSweepListsWhatItMayNotReadWithTheReason() {
        answers.put("team2 sys/mounts", answer(403, PlayedCluster.DENIED));
        answers.put("team2 sys/internal/ui/mounts", answer(403, PlayedCluster.DENIED));

        NamespaceSweep.Swept team2 = sweep(cluster()).namespaces().getLast();

        assertEquals(
                "read on sys/mounts",
                assertInstanceOf(Part.Unreadable.class, team2.secrets()).right());
    }

    @Test
    void aCancelledSweepLeavesTheRestAwaited() {
        List<NamespaceSweep> seen = new ArrayList<>();

        cluster().sweep(seen::add, () -> !seen.isEmpty());

        assertTrue(seen.getLast().ended());
        assertEquals(0, seen.getLast().asked());
        assertEquals(4, seen.getLast().namespaces().size());
    }

    @Test
    void neverMoreThanFourNamespacesAreAskedAtOnce() {
        children("", IntStream.range(0, 60).mapToObj(i -> "n" + i + "/").toArray(String[]::new));

        crowd = new CountDownLatch(7);
        patience = 200;

        assertEquals(61, sweep(cluster()).asked());

        assertTrue(most.get() <= 4, () -> most + " at once");
    }

    private static NamespaceSweep sweep(Cluster cluster) {
        List<NamespaceSweep> seen = new ArrayList<>();
        cluster.sweep(seen::add, () -> false);
        return seen.getLast();
    }

    private static NamespaceTree tree(Cluster cluster) {
        return cluster.namespaces().known().orElseThrow();
    }

    private static List<String> paths(NamespaceTree tree) {
        return tree.below().stream().map(c -> c.namespace().path()).toList();
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    @Test
    void keysThatNameNoNamespaceBelowAreLeftOutAndNotLookedInto() {
        children("", "a\\nb/", "", "/", "root/", " c /", "team1/");
        children("team1", "", "/");

        NamespaceTree tree = cluster().namespaces().known().orElseThrow();

        assertEquals(
                List.of(new Namespace("team1")),
                tree.below().stream().map(NamespaceTree.Child::namespace).toList());
        assertFalse(tree.cut());
    }

    private void children(String in, String... keys) {
        String list =
                IntStream.range(0, keys.length)
                        .mapToObj(i -> '"' + keys[i] + '"')
                        .collect(Collectors.joining(","));
        answers.put(in + " sys/namespaces", answer(200, "{\"data\":{\"keys\":[" + list + "]}}"));
    }

    private void table(String in, String... keys) {
        String rows =
                List.of(keys).stream()
                        .map(k -> '"' + k + "\":{\"type\":\"kv\"}")
                        .collect(Collectors.joining(","));
        answers.put(in + " sys/mounts", answer(200, "{\"data\":{" + rows + "}}"));
        answers.put(in + " sys/auth", answer(200, "{\"data\":{}}"));
    }

    private NodeAddress address() {
        return new NodeAddress("http://127.0.0.1:" + server.getPort());
    }

    private Asker asker() {
        return connection().asker();
    }

    private Connection connection() {
        Lines lines = PlainLines.make();
        return Connection.signed(
                lines, new Addresses(address()), new Token("s.test"), Namespace.ROOT, "c");
    }

    private HttpCluster cluster() {
        return cluster(Product.OPENBAO, "2.7.2");
    }

    private HttpCluster cluster(Product product, String version) {
        return new HttpCluster(
                connection(),
                TraitsTable.of(product, ServerVersion.of(version)),
                workers,
                InstantSource.system());
    }
}
