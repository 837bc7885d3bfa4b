package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Product;
import dev.reseat.vault.Topic;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Verbatim;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerbatimTest {
    private static final Plugin ENGINE =
            new Plugin(PluginType.SECRET, "lab-engine", new PluginBuild("v1.0.0", "aa"), false, "");
    private static final String KV = "/v1/sys/mounts/team/kv";
    private static final String ROW = "/v1/sys/plugins/catalog/secret/lab-engine";

    private final PlayedCluster played = new PlayedCluster();

    VerbatimTest() throws IOException {}

    @AfterEach
    void stop() {
        played.close();
    }

    @Test
    void aMountIsTheServersOwnObjectInItsOwnOrder() {
        play(KV, "{\"uuid\":\"u\",\"config\":{\"max_lease_ttl\":0},\"accessor\":\"kv_1\"}");

        Verbatim said = mount("team/kv/").getFirst();

        assertEquals("GET /v1/sys/mounts/team/kv", said.asked());
        assertEquals(
                """
                {
                  "uuid" : "u",
                  "config" : {
                    "max_lease_ttl" : 0
                  },
                  "accessor" : "kv_1"
                }\
                """,
                json(said));
        assertEquals(List.of(), said.withheld());
    }

    @Test
    void aRowThatTheServerCallsDeclarativeIsCalledThat() {
        play(ROW, "{\"command\":\"engine\",\"oci\":false,\"declarative\":true}");
        assertTrue(plugin(ENGINE).getFirst().declarative());
    }

    @Test
    void aRowThatSaysNothingOfItIsNotCalledDeclarative() {
        play(ROW, "{\"command\":\"engine\"}");
        assertFalse(plugin(ENGINE).getFirst().declarative());
    }

    @Test
    void whatMayBeASecretIsNamedButNotShown() {
        play(
                KV,
                "{\"options\":{\"version\":\"2\",\"db\":\"hunter2\"},\"config\":"
                        + "{\"token_type\":\"batch\",\"bind_password\":\"hunter2\",\"note\":\"\"}}");
        play(ROW, "{\"args\":[\"--token=hunter2\"],\"command\":\"engine\",\"env\":[]}");

        Verbatim mount = mount("team/kv/").getFirst();
        Verbatim plugin = plugin(ENGINE).getFirst();

        assertEquals(List.of("options.db", "config.bind_password"), mount.withheld());
        assertTrue(json(mount).contains("\"version\" : \"2\""), json(mount));
        assertTrue(json(mount).contains("\"token_type\" : \"batch\""), json(mount));
        assertFalse(json(mount).contains("hunter2"), json(mount));
        assertEquals(List.of("args"), plugin.withheld());
        assertTrue(json(plugin).contains("\"command\" : \"engine\""), json(plugin));
        assertFalse(json(plugin).contains("hunter2"), json(plugin));
    }

    @Test
    void theFrameOfAnAnswerIsLeftOut() {
        played.server()
                .play(
                        "GET",
                        KV,
                        200,
                        "{\"data\":{\"type\":\"kv\"},\"auth\":{\"client_token\":\"s.x\"},"
                                + "\"wrap_info\":{\"token\":\"s.y\"}}");

        assertEquals("{\n  \"type\" : \"kv\"\n}", json(mount("team/kv/").getFirst()));
    }

    @Test
    void withoutTheRightToAMountTheAnswerForThoseWhoMayUseItFollows() {
        played.server().play("GET", KV, 403, PlayedCluster.DENIED);
        play("/v1/sys/internal/ui/mounts/team/kv", "{\"type\":\"kv\"}");

        List<Verbatim> said = mount("team/kv/");

        assertEquals("read on sys/mounts/team/kv", missing(said.getFirst()).right());
        assertEquals("GET /v1/sys/internal/ui/mounts/team/kv", said.getLast().asked());
        assertTrue(json(said.getLast()).contains("kv"));
    }

    @Test
    void aServerWithoutReadsOfOneMountIsAskedForItsRowOfTheList() {
        played.server()
                .play(
                        "GET",
                        "/v1/sys/mounts",
                        200,
                        "{\"data\":{\"a/\":{\"type\":\"pki\"},\"team/kv/\":{\"type\":\"kv\"}},"
                                + "\"team/kv/\":{\"type\":\"kv\"}}");

        List<Verbatim> said =
                played.cluster(Namespace.ROOT, Product.VAULT_COMMUNITY, "1.9.0")
                        .verbatim(new Topic.OfMount(new MountPath("team/kv/")));

        assertInstanceOf(VaultFailure.NotOffered.class, missing(said.getFirst()).why());
        assertEquals("one row of GET /v1/sys/mounts", said.getLast().asked());
        assertEquals("{\n  \"type\" : \"kv\"\n}", json(said.getLast()));
    }

    @Test
    void withoutSudoAPluginIsItsRowOfTheCatalog() {
        played.server().play("GET", ROW, 403, PlayedCluster.DENIED);

        List<Verbatim> said = plugin(ENGINE);

        assertEquals(
                "read and sudo on sys/plugins/catalog/secret/lab-engine",
                missing(said.getFirst()).right());
        assertEquals("one row of GET /v1/sys/plugins/catalog", said.getLast().asked());
        assertTrue(json(said.getLast()).contains("\"version\" : \"v1.0.0\""));
        assertFalse(json(said.getLast()).contains("v1.1.0"));
    }

    @Test
    void aNodeIsItsOwnHealthAndTheClustersRowOfIt() {
        played.list(played.server().address());
        HttpCluster cluster = played.cluster(Namespace.ROOT);
        Node node = cluster.readNodes().known().orElseThrow().getFirst();

        List<Verbatim> said = cluster.verbatim(new Topic.OfNode(node));

        assertEquals("GET /v1/sys/health", said.getFirst().asked());
        assertTrue(json(said.getFirst()).contains("\"sealed\" : false"));
        assertEquals("one row of GET /v1/sys/ha-status", said.getLast().asked());
        assertTrue(json(said.getLast()).contains("\"hostname\" : \"one\""));
    }

    @Test
    void aNodeOfARaftClusterIsItsRowsOfTheStorageToo() {
        played.server()
                .play("GET", "/v1/sys/storage/raft/autopilot/state", 403, PlayedCluster.DENIED);
        HttpCluster cluster = played.cluster(Namespace.ROOT);
        Node node = cluster.readNodes().known().orElseThrow().getFirst();

        List<Verbatim> said = cluster.verbatim(new Topic.OfNode(node));

        assertEquals(
                "one row of GET /v1/sys/storage/raft/configuration",
                said.get(said.size() - 2).asked());
        assertTrue(json(said.get(said.size() - 2)).contains("\"node_id\" : \"node-1\""));
        assertEquals("read on sys/storage/raft/autopilot/state", missing(said.getLast()).right());
    }

    private void play(String path, String data) {
        played.server().play("GET", path, 200, "{\"data\":" + data + ",\"request_id\":\"r\"}");
    }

    private List<Verbatim> mount(String path) {
        return played.cluster(Namespace.ROOT).verbatim(new Topic.OfMount(new MountPath(path)));
    }

    private List<Verbatim> plugin(Plugin row) {
        return played.cluster(Namespace.ROOT).verbatim(new Topic.OfPlugin(row));
    }

    private static String json(Verbatim said) {
        return said.json().known().orElseThrow();
    }

    private static Part.Unreadable<?> missing(Verbatim said) {
        return assertInstanceOf(Part.Unreadable.class, said.json());
    }
}
