package dev.reseat.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What a reload does at each node, while it runs, and when the client hangs up.
class ReloadOnNodesTest {
    private static final String RELOAD = "sys/plugins/reload/backend";
    private static final String GLOBAL = "{\"mounts\":[\"auth/corp/\"],\"scope\":\"global\"}";

    private static String running(Asker asker, URI node) {
        return asker.get(node, "sys/mounts/auth/corp")
                .data()
                .get("running_plugin_version")
                .asString();
    }

    private static List<String> running(Asker asker, PracticeCluster cluster) {
        return cluster.addresses().stream().map(node -> running(asker, node)).toList();
    }

    private static void soon(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within ten seconds");
            Thread.onSpinWait();
        }
    }

    @Test
    void standbysOfOpenBaoFollowAGlobalReloadByThemselves() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            assertEquals(200, asker.post(cluster.addresses().get(3), RELOAD, GLOBAL).status());
            assertEquals(
                    List.of("v0.9.2", "v0.9.1", "v0.9.1", "v0.9.1", "v0.9.1"),
                    running(asker, cluster),
                    "the answer comes when the active node is done");
            cluster.state().followed().orTimeout(5, TimeUnit.SECONDS).join();
            assertEquals(
                    List.of("v0.9.2", "v0.9.2", "v0.9.2", "v0.9.2", "v0.9.2"),
                    running(asker, cluster));
        }
    }

    @Test
    void aSlowStandbyOfOpenBaoFollowsLast() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ONE_NODE_SLOW);
                var asker = new Asker(cluster.token())) {
            var slow = cluster.state().nodes().get(2);
            assertTrue(
                    slow.files().values().stream()
                            .allMatch(file -> file.start().equals(Duration.ofSeconds(6))));
            slow.files().replaceAll((name, file) -> file.starting(Duration.ofSeconds(3)));
            asker.post(cluster.activeAddress(), RELOAD, GLOBAL);
            soon(() -> running(asker, cluster.addresses().get(4)).equals("v0.9.2"));
            assertEquals("v0.9.1", running(asker, slow.address()));
            cluster.state().followed().orTimeout(10, TimeUnit.SECONDS).join();
            assertEquals("v0.9.2", running(asker, slow.address()));
        }
    }

    @Test
    void aStandbyWithoutTheBinaryIsDownThereAndNowhereElse() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ONE_NODE_FAILING);
                var asker = new Asker(cluster.token())) {
            assertEquals(200, asker.post(cluster.activeAddress(), RELOAD, GLOBAL).status());
            cluster.state().followed().orTimeout(5, TimeUnit.SECONDS).join();
            assertEquals(
                    List.of("v0.9.2", "v0.9.2", "v0.9.2", "", "v0.9.2"), running(asker, cluster));
            var probe = asker.get(cluster.addresses().get(3), "auth/corp/?help=1");
            assertEquals(404, probe.status());
            assertEquals(
                    "no handler for route \"auth/corp/\". route entry found, but backend is nil.",
                    probe.error());
            assertEquals(200, asker.get(cluster.addresses().get(4), "auth/corp/?help=1").status());
        }
    }

    @Test
    void onVaultAStandbyWithoutTheBinaryShowsNothing() {
        try (var cluster = PracticeCluster.start(Flavour.VAULT_1_15, BadDay.ONE_NODE_FAILING);
                var asker = new Asker(cluster.token())) {
            assertEquals(202, asker.post(cluster.activeAddress(), RELOAD, GLOBAL).status());
            assertEquals(
                    List.of("v0.9.2", "v0.9.2", "v0.9.2", "v0.9.2", "v0.9.2"),
                    running(asker, cluster));
        }
    }

    @Test
    void aLocalReloadAtAStandbyOfOpenBaoTouchesThatStandbyOnly() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            asker.post(cluster.addresses().get(1), RELOAD, "{\"mounts\":[\"auth/corp/\"]}");
            assertEquals(
                    List.of("v0.9.1", "v0.9.2", "v0.9.1", "v0.9.1", "v0.9.1"),
                    running(asker, cluster));
        }
    }

    @Test
    void enterpriseTellsByIdHowManyNodesAreDone() {
        try (var cluster =
                        PracticeCluster.start(
                                Flavour.VAULT_ENTERPRISE_1_19, BadDay.ONE_NODE_FAILING);
                var asker = new Asker(cluster.token())) {
            var reply = asker.post(cluster.activeAddress(), RELOAD, GLOBAL);
            assertEquals(202, reply.status());
            cluster.state().followed().orTimeout(5, TimeUnit.SECONDS).join();
            var id = reply.data().get("reload_id").asString();
            var results =
                    asker.get(cluster.activeAddress(), RELOAD + "/status?reload_id=" + id)
                            .data()
                            .get("results");
            assertEquals(5, results.size());
            long failed =
                    results.values().stream()
                            .filter(result -> !result.get("error").asString().isEmpty())
                            .count();
            assertEquals(1, failed);
        }
    }

    @Test
    void whileAReloadRunsListsWaitAndSingleMountsDoNot() throws Exception {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var node = cluster.state().active();
            node.files().replaceAll((name, file) -> file.starting(Duration.ofMillis(1500)));
            var reload =
                    asker.begin("POST", node.address(), RELOAD, "{\"mounts\":[\"auth/corp/\"]}");
            soon(node.mountsLock::isWriteLocked);
            var list = asker.begin("GET", node.address(), "sys/auth", "");
            var catalog = asker.begin("GET", node.address(), "sys/plugins/catalog", "");
            var probe = asker.begin("GET", node.address(), "auth/corp/?help=1", "");
            assertEquals("v0.9.1", running(asker, node.address()));
            assertEquals(200, asker.get(node.address(), "acme/?help=1").status());
            assertFalse(list.isDone() || catalog.isDone() || probe.isDone() || reload.isDone());
            assertEquals(200, reload.get(5, TimeUnit.SECONDS).status());
            assertEquals(200, list.get(5, TimeUnit.SECONDS).status());
            assertEquals(200, catalog.get(5, TimeUnit.SECONDS).status());
            assertEquals(200, probe.get(5, TimeUnit.SECONDS).status());
        }
    }

    @Test
    void whoHangsUpKillsTheRestOfAListButNotOfAName() throws Exception {
        var list = "{\"mounts\":[\"devices/\",\"devices-test/\",\"acme/\"]}";
        assertEquals(List.of(404, 404, 404), probesAfterCut(Flavour.OPENBAO_2_7_2, list));
        assertEquals(
                List.of(404, 200, 200),
                probesAfterCut(Flavour.OPENBAO_2_7_2, "{\"plugin\":\"device-certs\"}"));
        assertEquals(List.of(200, 200, 200), probesAfterCut(Flavour.VAULT_1_15, list));
    }

    /// Hangs up while the first mount is reloaded, and probes each mount when the reload has ended.
    private static List<Integer> probesAfterCut(Flavour flavour, String body) throws Exception {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var node = cluster.state().active();
            node.files().replaceAll((name, file) -> file.starting(Duration.ofSeconds(20)));
            try (var line = asker.send("POST", node.address(), RELOAD, body)) {
                assertTrue(line.isConnected());
                soon(() -> node.starter().catalogLock.isWriteLocked());
            }
            soon(() -> !node.mountsLock.isWriteLocked() && node.mountsLock.getReadLockCount() == 0);
            node.files().replaceAll((name, file) -> file.starting(Duration.ofMillis(1)));
            return List.of("devices/", "devices-test/", "acme/").stream()
                    .map(path -> asker.get(node.address(), path + "?help=1").status())
                    .toList();
        }
    }

    @Test
    void anAnswerThatIsLostWasAReloadAllTheSame() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ANSWER_LOST);
                var asker = new Asker(cluster.token())) {
            var node = cluster.activeAddress();
            assertThrows(
                    UncheckedIOException.class,
                    () -> asker.post(node, RELOAD, "{\"mounts\":[\"auth/corp/\"]}"));
            assertEquals("v0.9.2", running(asker, node));
        }
    }

    @Test
    void aSealedStandbySaysSoAndFollowsNothing() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.STANDBY_SEALED);
                var asker = new Asker(cluster.token())) {
            var sealed = cluster.addresses().getLast();
            assertEquals(503, asker.get(sealed, "sys/health").status());
            assertEquals("Vault is sealed", asker.get(sealed, "sys/mounts").error());
            assertEquals(
                    4,
                    asker.get(cluster.activeAddress(), "sys/ha-status").data().get("nodes").size());
        }
    }

    @Test
    void aSharedProcessIsStartedOnceForSeveralMounts() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var node = cluster.activeAddress();
            var before = pid(asker, node, "acme");
            assertEquals(before, pid(asker, node, "acme-internal"));
            asker.post(node, RELOAD, "{\"mounts\":[\"acme/\"]}");
            var after = pid(asker, node, "acme");
            assertTrue(after != before);
            assertEquals(after, pid(asker, node, "acme-internal"), "it lost its process too");
        }
    }

    private static int pid(Asker asker, URI node, String mount) {
        return asker.get(node, mount + "/info").data().get("pid").asInt();
    }
}
