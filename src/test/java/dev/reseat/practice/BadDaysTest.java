package dev.reseat.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.servers.Await;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// A token that is denied, and an active node that steps down, at every flavour.
class BadDaysTest {
    private static final String RELOAD = "sys/plugins/reload/backend";
    private static final String CORP = "{\"mounts\":[\"auth/corp/\"]}";

    static List<Flavour> flavours() {
        return Flavour.all();
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void aDeniedTokenSeesEverythingAndReloadsNothing(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.TOKEN_DENIED);
                var asker = new Asker(cluster.token())) {
            var node = cluster.activeAddress();
            var may =
                    asker.post(
                            node,
                            "sys/capabilities-self",
                            "{\"paths\":[\"" + RELOAD + "\",\"sys/mounts\"]}");
            assertFalse(may.data().path(RELOAD).toString().contains("update"));
            assertTrue(may.data().path("sys/mounts").toString().contains("read"));

            var refused = asker.post(node, RELOAD, CORP);

            assertEquals(403, refused.status());
            assertEquals("1 error occurred:\n\t* permission denied\n\n", refused.error());
            assertEquals("v0.9.1", corp(asker, node).path("running_plugin_version").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void theReloadThatFindsNoActiveNodeIsRefused(Flavour flavour) {
        try (var cluster = PracticeCluster.start(flavour, BadDay.ACTIVE_STEPS_DOWN);
                var asker = new Asker(cluster.token())) {
            var former = cluster.addresses().getFirst();

            var refused = asker.post(former, RELOAD, CORP);

            assertEquals(500, refused.status());
            assertEquals(
                    "local node not active but active cluster node not found", refused.error());
            var leader = asker.get(former, "sys/leader").body().path("leader_address");
            assertEquals("", leader.asString(""));
        }
    }

    @Test
    void afterAStepDownAnotherNodeLeadsAndRunsWhatMountsAreTunedTo() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ACTIVE_STEPS_DOWN);
                var asker = new Asker(cluster.token())) {
            var former = cluster.addresses().getFirst();
            var next = cluster.addresses().get(1);
            assertEquals(500, asker.post(former, RELOAD, CORP).status());

            Await.until(
                    "the next node leads",
                    Duration.ofSeconds(20),
                    () -> asker.get(next, "sys/health").status() == 200);
            assertEquals(1, listed(asker, former), "the others have not been heard of");
            assertEquals(5, members(asker, next));
            assertEquals(
                    next.toString(),
                    asker.get(former, "sys/leader").body().path("leader_address").asString());
            assertEquals("v0.9.2", corp(asker, next).path("running_plugin_version").asString());
            Await.until(
                    "the others are listed",
                    Duration.ofSeconds(20),
                    () -> listed(asker, former) == 5);
            assertEquals(200, asker.post(next, RELOAD, CORP).status());
        }
    }

    private static int listed(Asker asker, URI node) {
        return asker.get(node, "sys/ha-status").data().path("nodes").size();
    }

    private static int members(Asker asker, URI node) {
        return asker.get(node, "sys/storage/raft/configuration")
                .data()
                .path("config")
                .path("servers")
                .size();
    }

    private static JsonNode corp(Asker asker, URI node) {
        return asker.get(node, "sys/auth").data().path("corp/");
    }
}
