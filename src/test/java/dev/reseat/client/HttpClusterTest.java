package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.exchanges.Recording;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Product;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits.Standbys;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.Token;
import dev.reseat.vault.TraitsTable;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpClusterTest {
    private static final String DENIED = "{\"errors\":[\"1 error occurred:\\n\\t* permission denied\\n\\n\"]}";
    private static final String HEALTH = "/v1/sys/health";

    private static final Recording BAO = Recording.of("openbao-2.7.2");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Replay server = new Replay();

    HttpClusterTest() throws IOException {}

    @BeforeEach
    void start() {
        play("catalog", "mounts", "auth", "ha-status-active", "lookup-self-operator", "capabilities-self-operator");
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
        server.close();
    }

    @Test
    void readsEverythingAndHandsOutEachPartAsItComes() {
        List<ClusterSnapshot> seen = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();

        cluster(Namespace.ROOT).read(s -> {
            assertEquals(1, inside.incrementAndGet());
            seen.add(s);
            inside.decrementAndGet();
        });

        assertEquals(6, seen.size());
        for (int i = 0; i < 6; i++) {
            assertEquals(i + 1, known(seen.get(i)), "parts after " + (i + 1));
        }
        ClusterSnapshot last = seen.getLast();
        assertTrue(last.complete());
        assertEquals(Product.OPENBAO, last.traits().product());
        assertEquals(
                List.of("default", "operator"), last.token().known().orElseThrow().policies());
        assertTrue(last.rights().known().orElseThrow().may("update", "sys/plugins/reload/backend"));
        assertFalse(last.rights().known().orElseThrow().may("sudo", "sys/plugins/reload/backend"));
        assertEquals(2, last.nodes().known().orElseThrow().size());
        assertEquals(
                "v1.0.0",
                last.catalog()
                        .known()
                        .orElseThrow()
                        .row(PluginType.SECRET, "lab-engine", "v1.0.0")
                        .orElseThrow()
                        .build()
                        .version());
        List<String> paths = last.mounts().stream().map(m -> m.path().value()).toList();
        assertEquals(paths.stream().sorted().toList(), paths, "auth methods first, each table by path");
        assertTrue(paths.containsAll(List.of("auth/lab-auth/", "lab/a/")));
    }

    @Test
    void aMountIsWhatTheServerSaysOfIt() {
        Mount mount = last(cluster(Namespace.ROOT)).mounts().stream()
                .filter(m -> m.path().value().equals("lab/a/"))
                .findFirst()
                .orElseThrow();

        assertEquals("lab-engine", mount.plugin());
        assertEquals("laboratory", mount.description());
        assertEquals("v1.0.0", mount.configuredVersion());
        assertTrue(mount.external());
    }

    @Test
    void whatMayNotBeReadIsAFactWithTheMissingRight() {
        server.play("GET", "/v1/sys/mounts", 403, DENIED);
        server.play("GET", "/v1/sys/internal/ui/mounts", 403, DENIED);

        ClusterSnapshot last = last(cluster(Namespace.ROOT));

        Part.Unreadable<?> secrets = assertInstanceOf(Part.Unreadable.class, last.secrets());
        assertEquals("read on sys/mounts", secrets.right());
        assertInstanceOf(Part.Known.class, last.auths());
    }

    @Test
    void theMountsThatTheTokenMayTouchStandInForBothTables() {
        play("mounts-no-rights", "internal-ui-mounts-operator");
        server.play("GET", "/v1/sys/auth", 403, DENIED);

        ClusterSnapshot last = last(cluster(Namespace.ROOT));

        assertFalse(last.secrets().known().orElseThrow().isEmpty());
        assertTrue(last.auths().known().orElseThrow().stream().allMatch(m -> m.path().isAuth()));
        assertEquals(1, server.count("/v1/sys/internal/ui/mounts"));
    }

    @Test
    void theCatalogIsReadInTheRootAndMountsInTheNamespace() {
        last(cluster(new Namespace("team1")));

        for (RecordedRequest r : server.asked()) {
            String namespace = r.getHeaders().get("X-Vault-Namespace");
            switch (r.getUrl().encodedPath()) {
                case "/v1/sys/plugins/catalog", HEALTH -> assertNull(namespace, r.getRequestLine());
                default -> assertEquals("team1", namespace, r.getRequestLine());
            }
        }
    }

    @Test
    void aCatalogDeniedInTheRootIsReadBelow() {
        play("catalog-in-namespace", "mounts", "auth");
        var catalog = last(cluster(new Namespace("team1"))).catalog();

        assertInstanceOf(Part.Known.class, catalog);
    }

    @Test
    void theVersionsOfBuiltinsNameTheProductForSure() {
        HttpCluster cluster = cluster(Namespace.ROOT, Product.VAULT_COMMUNITY, "2.7.2");

        ClusterSnapshot last = last(cluster);

        assertEquals(Product.OPENBAO, last.traits().product());
        assertEquals(Product.OPENBAO, cluster.traits().product());
    }

    @Test
    void aRedirectIsFollowedToANodeThatTheServerNames() throws IOException {
        try (Replay active = new Replay()) {
            active.play("GET", "/v1/sys/mounts", 200, "{\"request_id\":\"r\",\"data\":{}}");
            redirect("/v1/sys/mounts", active.address());
            leader(active.address());

            ClusterSnapshot last = last(cluster(new Namespace("team1")));

            assertEquals(List.of(), last.secrets().known().orElseThrow());
            RecordedRequest arrived = active.asked().getFirst();
            assertEquals("s.test", arrived.getHeaders().get("X-Vault-Token"));
            assertEquals("team1", arrived.getHeaders().get("X-Vault-Namespace"));
        }
    }

    @Test
    void aRedirectToAStrangerIsNotFollowed() throws IOException {
        try (Replay stranger = new Replay()) {
            redirect("/v1/sys/mounts", stranger.address());
            redirect("/v1/auth/token/lookup-self", stranger.address());
            leader(new NodeAddress("http://127.0.0.1:1"));

            ClusterSnapshot last = last(cluster(Namespace.ROOT));

            assertEquals(List.of(), stranger.asked());
            assertInstanceOf(
                    VaultFailure.Standby.class,
                    assertInstanceOf(Part.Unreadable.class, last.secrets()).why());
            assertInstanceOf(Part.Unreadable.class, last.token());
        }
    }

    @Test
    void theConnectionsOwnAddressStandsInForTheActiveNode() {
        server.play("GET", HEALTH, 200, "{\"initialized\":true,\"sealed\":false,\"standby\":false,\"version\":\"2.7.2\"}");

        List<Node> nodes = cluster(Namespace.ROOT).readNodes().known().orElseThrow();

        Node active = nodes.stream().filter(Node::active).findFirst().orElseThrow();
        assertEquals("node-1", active.name());
        assertEquals(server.address(), active.asked());
        assertNull(active.trouble());
        Node other = nodes.stream().filter(n -> n.name().equals("node-2")).findFirst().orElseThrow();
        assertEquals(NodeRole.STANDBY, other.role());
        assertInstanceOf(VaultFailure.Unreachable.class, other.trouble());
    }

    @Test
    void withoutTheRightToTheListTheLeaderIsStillFound() throws IOException {
        try (Replay active = new Replay()) {
            server.play("GET", "/v1/sys/ha-status", 403, DENIED);
            leader(active.address());
            health(server, true);
            health(active, false);

            List<Node> nodes = cluster(Namespace.ROOT).readNodes().known().orElseThrow();

            assertEquals(
                    List.of(NodeRole.STANDBY, NodeRole.ACTIVE),
                    nodes.stream().map(Node::role).toList());
            assertEquals(active.address(), nodes.getLast().asked());
        }
    }

    @Test
    void standbysThatAllPassQuestionsOnRunNoPlugins() throws IOException {
        try (Replay standby = new Replay()) {
            list(standby.address());
            health(standby, true);
            standby.play("GET", "/v1/sys/internal/ui/mounts", new MockResponse.Builder().code(307).build());
            HttpCluster cluster = cluster(Namespace.ROOT);

            assertEquals(Standbys.RUN_NO_PLUGINS, last(cluster).traits().standbys());

            standby.play("GET", "/v1/sys/internal/ui/mounts", 200, "{\"data\":{}}");

            assertEquals(Standbys.ANSWER_FOR_THEMSELVES, last(cluster).traits().standbys());
            assertTrue(standby.asked().stream().allMatch(r -> r.getHeaders().get("X-Vault-Token") == null));
        }
    }

    @Test
    void aNodeIsAskedForItsOwnWordOnly() {
        play("upgrade-3-tuned-mount");

        Seen seen = cluster(Namespace.ROOT).readMount(server.address(), new MountPath("docs/"));

        assertEquals("v0.25.0", assertInstanceOf(Seen.Own.class, seen).configuredVersion());
        assertEquals("true", server.asked().getFirst().getHeaders().get("X-Vault-No-Request-Forwarding"));
    }

    @Test
    void theTokenGoesToNoNodeThatNobodyNamed() {
        Seen seen = cluster(Namespace.ROOT).readMount(new NodeAddress("http://127.0.0.1:1"), new MountPath("docs/"));

        assertInstanceOf(
                VaultFailure.TokenWithheld.class,
                assertInstanceOf(Seen.NotReadable.class, seen).why());
    }

    @Test
    void aProbeIsAskedOnceEvenWhereTheServerWantsItAgain() {
        server.play(
                "GET",
                "/v1/docs/",
                new MockResponse.Builder()
                        .code(503)
                        .addHeader("Retry-After", "0")
                        .body("{\"errors\":[\"busy\"]}")
                        .build());

        Probe probe = cluster(Namespace.ROOT).probe(server.address(), new MountPath("docs/"));

        assertInstanceOf(Probe.CannotTell.class, probe);
        assertEquals(1, server.count("/v1/docs/"));
    }

    @Test
    void pathsWithBlanksAndSignsAreEscaped() {
        cluster(Namespace.ROOT).readMount(server.address(), new MountPath("auth/a b?c#d%e/"));

        assertEquals(
                "/v1/sys/mounts/auth/a%20b%3Fc%23d%25e",
                server.asked().getFirst().getUrl().encodedPath());
    }

    private void play(String... situations) {
        server.play(Stream.of(situations).map(BAO::exchange).toList());
    }

    private void redirect(String path, NodeAddress to) {
        server.play(
                "GET", path, new MockResponse.Builder().code(307).addHeader("Location", to.value() + path).build());
    }

    private void leader(NodeAddress address) {
        server.play(
                "GET",
                "/v1/sys/leader",
                200,
                "{\"ha_enabled\":true,\"is_self\":false,\"leader_address\":\"" + address + "\"}");
    }

    /// A cluster of this server, which is active, and one standby.
    private void list(NodeAddress standby) {
        health(server, false);
        String node = "{\"hostname\":\"%s\",\"api_address\":\"%s\",\"active_node\":%s}";
        server.play(
                "GET",
                "/v1/sys/ha-status",
                200,
                "{\"data\":{\"nodes\":[" + node.formatted("one", server.address(), true) + ","
                        + node.formatted("two", standby, false) + "]}}");
    }

    private static void health(Replay node, boolean standby) {
        node.play("GET", HEALTH, 200, "{\"initialized\":true,\"sealed\":false,\"standby\":" + standby + "}");
    }

    private HttpCluster cluster(Namespace namespace) {
        return cluster(namespace, Product.OPENBAO, "2.7.2");
    }

    private HttpCluster cluster(Namespace namespace, Product product, String version) {
        Lines lines = new Lines(Trust.system(new OkHttpClient.Builder()).build());
        Connection connection =
                Connection.signed(lines, new Addresses(server.address()), new Token("s.test"), namespace, "c");
        return new HttpCluster(
                connection, TraitsTable.of(product, ServerVersion.of(version)), workers, InstantSource.system());
    }

    private static ClusterSnapshot last(HttpCluster cluster) {
        List<ClusterSnapshot> seen = new ArrayList<>();
        cluster.read(seen::add);
        return seen.getLast();
    }

    private static long known(ClusterSnapshot snapshot) {
        return snapshot.parts().stream().filter(p -> p instanceof Part.Known<?>).count();
    }
}
