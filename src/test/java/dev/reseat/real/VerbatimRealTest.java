package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.servers.Await;
import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.PluginFile;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.Reply;
import dev.reseat.servers.ServerSetUp;
import dev.reseat.servers.SharedCluster;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Topic;
import dev.reseat.vault.Verbatim;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What servers say in their own JSON, and that the secrets which they do show are not in it.
@SharedCluster
class VerbatimRealTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final PluginFile ENGINE = LabPlugins.engine("v1.0.0");
    private static final Plugin ROW =
            new Plugin(
                    PluginType.SECRET,
                    "verbatim-engine",
                    new PluginBuild("v1.0.0", ENGINE.sha256()),
                    false,
                    "");

    @BeforeAll
    static void writeSecretsWhereTheyDoNotBelong(RaftCluster cluster) {
        ServerSetUp setUp = cluster.setUp();
        setUp.api()
                .post(
                        "sys/mounts/verbatim/kv",
                        Map.of("type", "kv", "options", Map.of("version", "1", "pin", "hunter2")))
                .ok();
        setUp.api()
                .post(
                        "sys/plugins/catalog/secret/verbatim-engine",
                        Map.of(
                                "sha256",
                                ENGINE.sha256(),
                                "command",
                                ENGINE.command() + " --token=hunter2",
                                "env",
                                List.of("PASSWORD=hunter2"),
                                "version",
                                "v1.0.0"))
                .ok();
    }

    @Test
    void theServerShowsOptionsAndArgumentsInClearAndReseatDoesNot(RaftCluster cluster) {
        assertTrue(
                cluster.api().get("sys/mounts/verbatim/kv").toString().contains("hunter2"),
                "the server shows a mount's options");
        assertTrue(
                cluster.api()
                        .get("sys/plugins/catalog/secret/verbatim-engine?version=v1.0.0")
                        .toString()
                        .contains("--token=hunter2"),
                "the server shows a plugin's arguments");
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            Verbatim mount = only(operator, mount());
            Verbatim plugin = only(operator, new Topic.OfPlugin(ROW));

            assertEquals(List.of("options.pin"), mount.withheld());
            assertEquals(List.of("args"), plugin.withheld());
            assertFalse(text(mount).contains("hunter2"), () -> text(mount));
            assertFalse(text(plugin).contains("hunter2"), () -> text(plugin));
            assertTrue(text(plugin).contains(ENGINE.sha256()), () -> text(plugin));
        }
    }

    @Test
    void anAuthMethodNeedsNoSudo(RaftCluster cluster) {
        String token =
                Tokens.with(
                        cluster.api(),
                        "verbatim-auth",
                        "path \"sys/mounts/auth/token\" { capabilities = [\"read\"] }");
        try (Operator operator = Operator.at(cluster.active().address(), token)) {
            Verbatim said =
                    operator.cluster()
                            .verbatim(new Topic.OfMount(new MountPath("auth/token/")))
                            .getFirst();

            Reply asked = cluster.api().get("sys/mounts/auth/token");
            assertEquals(asked.data(), json(said), "word for word");
        }
    }

    @Test
    void aNodeSaysItsHealthAndTheActiveOneItsRow(RaftCluster cluster) {
        Await.until(
                "the autopilot has heard of every member",
                Duration.ofSeconds(30),
                () -> {
                    JsonNode servers =
                            cluster.api()
                                    .get("sys/storage/raft/autopilot/state")
                                    .data()
                                    .path("servers");
                    return servers.size() == 3
                            && servers.valueStream()
                                    .allMatch(s -> s.path("last_index").asLong(0) > 0);
                });
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            for (Node node : Operator.known(operator.cluster().readNodes())) {
                List<Verbatim> said = operator.cluster().verbatim(new Topic.OfNode(node));

                assertEquals(
                        !node.active(),
                        json(said.getFirst()).path("standby").asBoolean(),
                        "health");
                assertEquals(
                        node.apiAddress().value(),
                        json(said.get(1)).path("api_address").asString());
                assertEquals(node.active(), json(said.get(2)).path("leader").asBoolean(), "raft");
                assertTrue(json(said.get(3)).path("last_index").asLong() > 0, "autopilot");
            }
        }
    }

    private static Topic mount() {
        return new Topic.OfMount(new MountPath("verbatim/kv/"));
    }

    private static Verbatim only(Operator operator, Topic topic) {
        List<Verbatim> said = operator.cluster().verbatim(topic);
        assertEquals(1, said.size(), said::toString);
        return said.getFirst();
    }

    private static JsonNode json(Verbatim said) {
        return JSON.readTree(text(said));
    }

    private static String text(Verbatim said) {
        return Operator.known(said.json());
    }
}
