package dev.reseat.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The same questions to every flavour.
class PracticeClusterTest {
    private static final String RELOAD = "sys/plugins/reload/backend";

    static List<Flavour> flavours() {
        return Flavour.all();
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void fiveNodesAreUpAndOneOfThemIsActive(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var statuses =
                    cluster.addresses().stream()
                            .map(node -> asker.get(node, "sys/health").status())
                            .toList();
            int standby = flavour.id().equals("vault-enterprise-1.19") ? 473 : 429;
            assertEquals(List.of(200, standby, standby, standby, standby), statuses);
            var nodes = asker.get(cluster.activeAddress(), "sys/ha-status").data().get("nodes");
            assertEquals(5, nodes.size());
            assertEquals(
                    cluster.activeAddress().toString(), nodes.get(0).get("api_address").asString());
            assertTrue(
                    cluster.addresses().stream()
                            .allMatch(node -> node.getHost().equals("127.0.0.1")));
        }
    }

    /// As asked of OpenBao 2.7.2: `src/docs/architecture.md`, *How long a node runs*.
    @Test
    void noNodeTellsSinceWhenItRunsAsNoneDoesWithoutTelemetry() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token());
                var stranger = new Asker("s.unknown")) {
            for (var node : cluster.addresses()) {
                var reply = asker.get(node, "sys/metrics?format=prometheus");
                assertEquals(400, reply.status());
                assertEquals("text/plain", reply.headers().get("content-type"));
                assertEquals("prometheus is not enabled", reply.body().asString());
                assertEquals(200, asker.get(node, "sys/metrics").status());
                boolean active = node.equals(cluster.activeAddress());
                var refused = stranger.get(node, "sys/metrics?format=prometheus");
                assertEquals(active ? 403 : 400, refused.status());
                assertEquals(
                        active ? "permission denied" : "cannot forward local-only request",
                        refused.error());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void exactlyTwoOfThirtyMountsNeedAReload(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var secret = asker.get(cluster.activeAddress(), "sys/mounts").data();
            var auth = asker.get(cluster.activeAddress(), "sys/auth").data();
            assertEquals(30 + 4, secret.size() + auth.size(), "four are in every server");
            assertEquals(List.of(), behind(secret));
            assertEquals(List.of("corp/", "corp-partners/"), behind(auth));
        }
    }

    private static List<String> behind(JsonNode mounts) {
        return mounts.properties().stream()
                .filter(e -> !e.getValue().get("plugin_version").asString().isEmpty())
                .filter(e ->
                        !e.getValue()
                                .get("plugin_version")
                                .equals(e.getValue().get("running_plugin_version")))
                .map(Map.Entry::getKey)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void aReloadStartsTheTunedVersion(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var node = cluster.activeAddress();
            var reply = asker.post(node, RELOAD, "{\"mounts\":[\"auth/corp/\"]}");
            assertEquals(200, reply.status());
            assertEquals(reply.body().get("request_id"), reply.data().get("reload_id"));
            var mount = asker.get(node, "sys/mounts/auth/corp").data();
            assertEquals("v0.9.2", mount.get("running_plugin_version").asString());
            var row = asker.get(node, "sys/plugins/catalog/auth/corp-sso?version=v0.9.2").data();
            assertEquals(row.get("sha256"), mount.get("running_sha256"));
            var partners = asker.get(node, "sys/mounts/auth/corp-partners").data();
            assertEquals("v0.9.1", partners.get("running_plugin_version").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void aPersonWithoutRightsIsToldSoAndAStrangerOtherwise(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                var powerless = new Asker(cluster.powerlessToken());
                var operator = new Asker(cluster.operatorToken());
                var stranger = new Asker("nobody")) {
            var node = cluster.activeAddress();
            var body = "{\"plugin\":\"kv\"}";
            assertEquals(200, operator.post(node, RELOAD, body).status());
            assertEquals(
                    "1 error occurred:\n\t* permission denied\n\n",
                    powerless.post(node, RELOAD, body).error());
            assertEquals("permission denied", stranger.post(node, RELOAD, body).error());
            assertEquals(403, operator.post(node, "sys/mounts/acme/tune", "{}").status());
        }
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void theCatalogHasBuiltinsAndWhatWasRegistered(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var rows =
                    asker.get(cluster.activeAddress(), "sys/plugins/catalog")
                            .data()
                            .get("detailed");
            var external =
                    StreamSupport.stream(rows.spliterator(), false)
                            .filter(row -> !row.get("builtin").asBoolean())
                            .map(row ->
                                    row.get("name").asString()
                                            + " "
                                            + row.get("version").asString())
                            .toList();
            assertEquals(
                    List.of(
                            "corp-sso v0.9.1",
                            "corp-sso v0.9.2",
                            "oracle-db v0.11.0",
                            "acme-dns v1.4.2",
                            "acme-dns v1.5.0",
                            "device-certs "),
                    external);
            assertTrue(rows.size() > 25, "builtins too");
        }
    }

    @Test
    void theSameIdsFindTheSameThings() {
        assertEquals(Flavour.VAULT_1_15, Flavour.of("vault-1.15"));
        assertEquals(BadDay.ONE_NODE_FAILING, BadDay.of("one-node-failing"));
        assertThrows(IllegalArgumentException.class, () -> Flavour.of("vault-0"));
        assertThrows(IllegalArgumentException.class, () -> BadDay.of("rain"));
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void itIsUpAndGoneAtOnceEvenInMidReload(Flavour flavour) {
        assertTimeout(
                Duration.ofSeconds(3),
                () -> {
                    var cluster = PracticeCluster.start(flavour, BadDay.ONE_NODE_SLOW);
                    try (var asker = new Asker(cluster.token())) {
                        var running =
                                asker.begin(
                                        "POST",
                                        cluster.addresses().get(2),
                                        RELOAD,
                                        "{\"mounts\":[\"auth/corp/\"]}");
                        assertEquals(
                                200,
                                asker.get(cluster.addresses().get(1), "sys/seal-status").status());
                        assertFalse(running.isDone() || cluster.ended());
                        cluster.close();
                        assertTrue(cluster.ended(), "threads are left");
                        cluster.addresses()
                                .forEach(node ->
                                        assertThrows(
                                                UncheckedIOException.class,
                                                () -> asker.get(node, "sys/health")));
                    }
                });
    }
}
