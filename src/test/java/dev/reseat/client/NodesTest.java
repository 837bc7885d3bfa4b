package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits.Standbys;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodesTest {
    private static final String HEALTH = "/v1/sys/health";

    private final PlayedCluster played = new PlayedCluster();

    NodesTest() throws IOException {}

    @AfterEach
    void stop() {
        played.close();
    }

    @Test
    void aRedirectIsFollowedToANodeThatTheServerNames() throws IOException {
        try (Replay active = new Replay()) {
            active.play("GET", "/v1/sys/mounts", 200, "{\"request_id\":\"r\",\"data\":{}}");
            played.redirect("/v1/sys/mounts", active.address());
            played.leader(active.address());

            ClusterSnapshot last = PlayedCluster.last(played.cluster(new Namespace("team1")));

            assertEquals(List.of(), last.secrets().known().orElseThrow());
            RecordedRequest arrived = active.asked().getLast();
            assertEquals("s.test", arrived.getHeaders().get("X-Vault-Token"));
            assertEquals("team1", arrived.getHeaders().get("X-Vault-Namespace"));
        }
    }

    @Test
    void aRedirectToAStrangerIsNotFollowed() throws IOException {
        try (Replay stranger = new Replay()) {
            played.redirect("/v1/sys/mounts", stranger.address());
            played.redirect("/v1/auth/token/lookup-self", stranger.address());
            played.leader(new NodeAddress("http://127.0.0.1:1"));

            ClusterSnapshot last = PlayedCluster.last(played.cluster(Namespace.ROOT));

            assertEquals(List.of(), stranger.asked());
            assertInstanceOf(
                    VaultFailure.Standby.class,
                    assertInstanceOf(Part.Unreadable.class, last.secrets()).why());
            assertInstanceOf(Part.Unreadable.class, last.token());
        }
    }

    @Test
    void theConnectionsOwnAddressStandsInForTheActiveNode() {
        played.server()
                .play(
                        "GET",
                        HEALTH,
                        200,
                        "{\"initialized\":true,\"sealed\":false,\"standby\":false,\"version\":\"2.7.2\"}");

        List<Node> nodes = played.cluster(Namespace.ROOT).readNodes().known().orElseThrow();

        Node active = nodes.stream().filter(Node::active).findFirst().orElseThrow();
        assertEquals("node-1", active.name());
        assertEquals(played.server().address(), active.asked());
        assertNull(active.trouble());
        Node other =
                nodes.stream().filter(n -> n.name().equals("node-2")).findFirst().orElseThrow();
        assertEquals(NodeRole.STANDBY, other.role());
        assertInstanceOf(VaultFailure.Unreachable.class, other.trouble());
    }

    @Test
    void withoutTheRightToTheListTheLeaderIsStillFound() throws IOException {
        try (Replay active = new Replay()) {
            played.server().play("GET", "/v1/sys/ha-status", 403, PlayedCluster.DENIED);
            played.leader(active.address());
            PlayedCluster.health(played.server(), true);
            PlayedCluster.health(active, false);

            List<Node> nodes = played.cluster(Namespace.ROOT).readNodes().known().orElseThrow();

            assertEquals(
                    List.of(NodeRole.STANDBY, NodeRole.ACTIVE),
                    nodes.stream().map(Node::role).toList());
            assertEquals(active.address(), nodes.getLast().asked());
        }
    }

    @Test
    void aNodeThatIsNoLongerListedStaysOneWhileItAnswers() throws IOException {
        try (Replay standby = new Replay()) {
            played.list(standby.address());
            PlayedCluster.health(standby, true);
            HttpCluster cluster = played.cluster(Namespace.ROOT);
            assertEquals(2, cluster.readNodes().known().orElseThrow().size());

            played.server()
                    .play(
                            "GET",
                            "/v1/sys/ha-status",
                            200,
                            "{\"data\":{\"nodes\":[{\"hostname\":\"one\",\"api_address\":\""
                                    + played.server().address()
                                    + "\",\"active_node\":true}]}}");

            Node other = cluster.readNodes().known().orElseThrow().getLast();
            assertEquals(standby.address(), other.apiAddress());
            assertEquals("two", other.name());
            assertEquals(NodeRole.STANDBY, other.role());

            standby.play("GET", HEALTH, 502, "{}");
            assertEquals(1, cluster.readNodes().known().orElseThrow().size());
        }
    }

    @Test
    void nodesOfOneHostNameAreToldApartByTheirAddresses() throws IOException {
        try (Replay standby = new Replay()) {
            PlayedCluster.health(standby, true);
            String node = "{\"hostname\":\"same\",\"api_address\":\"%s\",\"active_node\":%s}";
            played.server()
                    .play(
                            "GET",
                            "/v1/sys/ha-status",
                            200,
                            "{\"data\":{\"nodes\":["
                                    + node.formatted(played.server().address(), true)
                                    + ","
                                    + node.formatted(standby.address(), false)
                                    + "]}}");

            List<String> names =
                    played.cluster(Namespace.ROOT).readNodes().known().orElseThrow().stream()
                            .map(Node::name)
                            .toList();

            assertEquals(
                    List.of(
                            "same at "
                                    + played.server()
                                            .address()
                                            .value()
                                            .substring("http://".length()),
                            "same at " + standby.address().value().substring("http://".length())),
                    names);
        }
    }

    @Test
    void mountsAreTheActiveNodesWordWhereAStandbyWasTyped() throws IOException {
        try (Replay active = new Replay()) {
            played.leader(active.address());
            PlayedCluster.health(active, false);
            active.play("GET", "/v1/sys/mounts", 200, "{\"request_id\":\"r\",\"data\":{}}");
            active.play("GET", "/v1/sys/auth", 200, "{\"request_id\":\"r\",\"data\":{}}");

            ClusterSnapshot last = PlayedCluster.last(played.cluster(Namespace.ROOT));

            assertEquals(List.of(), last.mounts());
            assertEquals(0, played.server().count("/v1/sys/mounts"));
        }
    }

    @Test
    void standbysThatAllPassQuestionsOnRunNoPlugins() throws IOException {
        try (Replay standby = new Replay()) {
            played.list(standby.address());
            PlayedCluster.health(standby, true);
            standby.play(
                    "GET",
                    "/v1/sys/internal/ui/mounts",
                    new MockResponse.Builder().code(307).build());
            HttpCluster cluster = played.cluster(Namespace.ROOT);

            assertEquals(Standbys.RUN_NO_PLUGINS, PlayedCluster.last(cluster).traits().standbys());

            standby.play("GET", "/v1/sys/internal/ui/mounts", 200, "{\"data\":{}}");

            assertEquals(
                    Standbys.ANSWER_FOR_THEMSELVES,
                    PlayedCluster.last(cluster).traits().standbys());
            assertTrue(
                    standby.asked().stream()
                            .allMatch(r -> r.getHeaders().get("X-Vault-Token") == null));
        }
    }

    @Test
    void aNodeIsAskedForItsOwnWordOnly() {
        played.play("upgrade-3-tuned-mount");

        Seen seen =
                played.cluster(Namespace.ROOT)
                        .readMount(played.server().address(), new MountPath("docs/"));

        assertEquals("v0.25.0", assertInstanceOf(Seen.Own.class, seen).configuredVersion());
        assertEquals(
                "true",
                played.server()
                        .asked()
                        .getFirst()
                        .getHeaders()
                        .get("X-Vault-No-Request-Forwarding"));
    }

    @Test
    void theTokenGoesToNoNodeThatNobodyNamed() {
        Seen seen =
                played.cluster(Namespace.ROOT)
                        .readMount(new NodeAddress("http://127.0.0.1:1"), new MountPath("docs/"));

        assertInstanceOf(
                VaultFailure.TokenWithheld.class,
                assertInstanceOf(Seen.NotReadable.class, seen).why());
    }

    @Test
    void aProbeIsAskedOnceEvenWhereTheServerWantsItAgain() {
        played.server()
                .play(
                        "GET",
                        "/v1/docs/",
                        new MockResponse.Builder()
                                .code(503)
                                .addHeader("Retry-After", "0")
                                .body("{\"errors\":[\"busy\"]}")
                                .build());

        Probe probe =
                played.cluster(Namespace.ROOT)
                        .probe(played.server().address(), new MountPath("docs/"));

        assertInstanceOf(Probe.CannotTell.class, probe);
        assertEquals(1, played.server().count("/v1/docs/"));
    }

    @Test
    void pathsWithBlanksAndSignsAreEscaped() {
        played.cluster(Namespace.ROOT)
                .readMount(played.server().address(), new MountPath("auth/a b?c#d%e/"));

        assertEquals(
                "/v1/sys/mounts/auth/a%20b%3Fc%23d%25e",
                played.server().asked().getFirst().getUrl().encodedPath());
    }
}
