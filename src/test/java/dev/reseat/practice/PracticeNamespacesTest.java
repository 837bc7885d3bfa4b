package dev.reseat.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The namespaces that the everyday cluster begins with.
class PracticeNamespacesTest {
    private static final String LIST = "sys/namespaces?list=true";

    @Test
    void thereAreThreeOnServersThatHaveNamespaces() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL)) {
            assertEquals(
                    List.of("team-payments/", "team-search/"),
                    keys(ask(cluster, "root", "", LIST)));
            assertEquals(List.of("fraud/"), keys(ask(cluster, "root", "team-payments", LIST)));
            assertEquals(404, ask(cluster, "root", "team-search", LIST).status());
            assertEquals(404, ask(cluster, "root", "team-nobody", "sys/mounts").status());
        }
    }

    @Test
    void vaultCommunityHasNoneAndOverlooksTheHeader() {
        try (var cluster = PracticeCluster.start(Flavour.VAULT_1_15, BadDay.ALL_WELL)) {
            assertEquals("enterprise-only feature", ask(cluster, "root", "", LIST).error());
            assertEquals(
                    ask(cluster, "root", "", "sys/mounts").data().propertyNames(),
                    ask(cluster, "root", "team-payments", "sys/mounts").data().propertyNames());
        }
    }

    @Test
    void eachHasMountsOfItsOwnAndOneOfThemNeedsAReload() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL)) {
            var mounts = ask(cluster, "root", "team-payments", "sys/mounts").data();
            assertEquals(
                    List.of(
                            "cards/",
                            "certs/",
                            "cubbyhole/",
                            "identity/",
                            "ledger/",
                            "signing/",
                            "sys/"),
                    List.copyOf(new TreeSet<>(mounts.propertyNames())));
            assertEquals("ns_system", mounts.path("sys/").path("type").asString());
            var corp = ask(cluster, "root", "team-payments", "sys/auth").data().path("corp/");
            assertEquals("v0.9.2", corp.path("plugin_version").asString());
            assertEquals("v0.9.1", corp.path("running_plugin_version").asString());
        }
    }

    @Test
    void aReloadInANamespaceLeavesTheRootAlone() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL);
                var asker = new Asker(cluster.token())) {
            var reply =
                    asker.ask(
                            "POST",
                            cluster.activeAddress(),
                            "sys/plugins/reload/backend",
                            "{\"plugin\":\"corp-sso\"}",
                            headers(cluster.token(), "team-payments"));

            assertEquals(200, reply.status());
            assertEquals("v0.9.2", corpRuns(cluster, "team-payments"));
            assertEquals("v0.9.1", corpRuns(cluster, ""));
        }
    }

    @Test
    void theOperatorMayWorkInOneOfThemAndSeesThatOneOnly() {
        try (var cluster = PracticeCluster.start(Flavour.OPENBAO_2_7_2, BadDay.ALL_WELL)) {
            assertEquals(200, ask(cluster, "operator", "team-payments", "sys/mounts").status());
            assertEquals(403, ask(cluster, "operator", "team-search", "sys/mounts").status());
            var seen = ask(cluster, "operator", "", "sys/internal/ui/namespaces");
            assertEquals(List.of("team-payments/"), keys(seen));
            assertTrue(keys(ask(cluster, "powerless", "", "sys/internal/ui/namespaces")).isEmpty());
        }
    }

    private static String corpRuns(PracticeCluster cluster, String namespace) {
        return ask(cluster, "root", namespace, "sys/auth")
                .data()
                .path("corp/")
                .path("running_plugin_version")
                .asString();
    }

    private static List<String> keys(Asker.Reply reply) {
        return reply.data().path("keys").valueStream().map(key -> key.asString()).toList();
    }

    private static Asker.Reply ask(
            PracticeCluster cluster, String who, String namespace, String path) {
        var token =
                switch (who) {
                    case "root" -> cluster.token();
                    case "operator" -> cluster.operatorToken();
                    default -> cluster.powerlessToken();
                };
        try (var asker = new Asker(token)) {
            return asker.ask("GET", cluster.activeAddress(), path, "", headers(token, namespace));
        }
    }

    private static Map<String, String> headers(String token, String namespace) {
        return namespace.isEmpty()
                ? Map.of("X-Vault-Token", token)
                : Map.of("X-Vault-Token", token, "X-Vault-Namespace", namespace);
    }
}
