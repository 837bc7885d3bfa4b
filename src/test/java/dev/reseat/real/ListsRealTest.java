package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.servers.BaoCli;
import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.Reply;
import dev.reseat.servers.ServerNode;
import dev.reseat.servers.ServerSetUp;
import dev.reseat.servers.SharedCluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Product;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@SharedCluster
class ListsRealTest {
    @BeforeAll
    static void mountSomeThings(RaftCluster cluster) {
        ServerSetUp setUp = cluster.setUp();
        setUp.mount("lists/docs", LabPlugins.engine("v1.0.0"));
        setUp.mount("lists/staff", LabPlugins.auth("v1.0.0"));
        setUp.mountBuiltin("lists/kv", "kv");
        setUp.enableBuiltinAuth("lists/people", "userpass");
        setUp.tune("lists/docs", "v1.1.0");
        setUp.api().post("sys/mounts/lists/kv/tune", Map.of("description", "Grüße: \"a\" & b"));
    }

    @Test
    void theCatalogIsWhatTheCommandLineLists(RaftCluster cluster) {
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            List<Plugin> shown = Operator.known(operator.read().catalog()).plugins();

            Set<Plugin> printed = plugins(cluster.cli(cluster.active()).pluginList());
            assertEquals(printed, new HashSet<>(shown.stream().map(ListsRealTest::bare).toList()));
            assertEquals(printed.size(), shown.size(), "no row twice");
            assertEquals(
                    LabPlugins.engine("v1.1.0").sha256(),
                    shown.stream()
                            .filter(p -> p.name().equals("lab-engine"))
                            .filter(p -> p.build().version().equals("v1.1.0"))
                            .findFirst()
                            .orElseThrow()
                            .build()
                            .sha256());
        }
    }

    @Test
    void bothMountTablesAreWhatTheCommandLineLists(RaftCluster cluster) {
        BaoCli cli = cluster.cli(cluster.active());
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            ClusterSnapshot snapshot = operator.read();

            assertEquals(
                    mounts(cli.secretsList(), MountPath::secret),
                    Operator.known(snapshot.secrets()));
            assertEquals(mounts(cli.authList(), MountPath::auth), Operator.known(snapshot.auths()));
        }
    }

    @Test
    void theNodesAreWhatTheClusterSaysOfItself(RaftCluster cluster) {
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            Map<String, Node> shown = new TreeMap<>();
            ClusterSnapshot snapshot = operator.read();
            Operator.known(snapshot.nodes()).forEach(n -> shown.put(n.apiAddress().value(), n));

            assertEquals(3, shown.size());
            for (JsonNode said : cluster.api().get("sys/ha-status").ok().data().path("nodes")) {
                Node node = shown.get(said.path("api_address").asString());
                assertNotNull(node, said::toString);
                same(said, node);
            }
        }
    }

    private static void same(JsonNode said, Node node) {
        boolean active = said.path("active_node").asBoolean();
        assertEquals(node.apiAddress(), node.asked());
        assertTrue(node.name().startsWith(said.path("hostname").asString()), node::name);
        assertEquals(active ? NodeRole.ACTIVE : NodeRole.STANDBY, node.role());
        assertEquals(said.path("version").asString(), node.version());
        assertEquals(SealStatus.UNSEALED, node.seal());
        assertNull(node.trouble());
        Instant echo = node.lastEcho();
        if (active) {
            assertNull(echo);
        } else {
            assertNotNull(echo);
            Instant later = OffsetDateTime.parse(said.path("last_echo").asString()).toInstant();
            assertTrue(Duration.between(echo, later).abs().toSeconds() < 10, echo + " " + later);
        }
    }

    @Test
    void everyNodeHasANameOfItsOwn(RaftCluster cluster) {
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            Set<String> names = new HashSet<>();
            Operator.known(operator.read().nodes()).forEach(n -> names.add(n.name()));

            assertEquals(3, names.size(), "all three run on one host: " + names);
        }
    }

    @Test
    void aRootTokenAndItsServerAreKnown(RaftCluster cluster) {
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            ClusterSnapshot snapshot = operator.read();

            assertEquals(List.of("root"), Operator.known(snapshot.token()).policies());
            assertNull(Operator.known(snapshot.token()).expires());
            assertTrue(
                    Operator.known(snapshot.rights()).may("update", "sys/plugins/reload/backend"));
            assertEquals(Product.OPENBAO, snapshot.traits().product());
            assertTrue(snapshot.traits().known());
            assertTrue(snapshot.traits().offersGlobal());
            assertTrue(snapshot.clusterName().startsWith("vault-cluster-"), snapshot::clusterName);
        }
    }

    @Test
    void aLimitedTokenSeesWhatItMayAndIsToldWhatItLacks(RaftCluster cluster) {
        String token =
                Tokens.with(
                        cluster.api(),
                        "lists-limited",
                        """
                        path "sys/mounts" { capabilities = ["read"] }
                        path "sys/plugins/reload/backend" { capabilities = ["update"] }
                        """);
        try (Operator operator = Operator.at(cluster.active().address(), token)) {
            ClusterSnapshot snapshot = operator.read();

            assertEquals(
                    mounts(cluster.cli(cluster.active()).secretsList(), MountPath::secret),
                    Operator.known(snapshot.secrets()));
            Part.Unreadable<?> catalog =
                    assertInstanceOf(Part.Unreadable.class, snapshot.catalog());
            assertEquals("read on sys/plugins/catalog", catalog.right());
            assertEquals(
                    "The token lacks read on sys/plugins/catalog.",
                    assertInstanceOf(VaultFailure.Denied.class, catalog.why()).what());
            assertTrue(
                    Operator.known(snapshot.rights()).may("update", "sys/plugins/reload/backend"));
            assertFalse(Operator.known(snapshot.rights()).may("read", "sys/auth"));
            assertEquals(
                    List.of("default", "lists-limited"),
                    Operator.known(snapshot.token()).policies());
        }
    }

    @Test
    void withoutTheRightToTheNodesTheAskedOneIsShown(RaftCluster cluster) {
        String token = Tokens.with(cluster.api(), "lists-nothing", "");
        ServerNode active = cluster.active();
        try (Operator operator = Operator.at(active.address(), token)) {
            Part.Partial<List<Node>> part =
                    (Part.Partial<List<Node>>) operator.cluster().readNodes();
            List<Node> nodes = part.value();

            assertEquals("read on sys/ha-status", part.right());
            assertEquals(1, nodes.size());
            assertEquals(NodeRole.ACTIVE, nodes.getFirst().role());
            assertEquals(active.address().toString(), nodes.getFirst().asked().value());
        }
    }

    @Test
    void connectedToAStandbyTheMountsAreStillTheActiveNodesWord(RaftCluster cluster) {
        ServerSetUp setUp = cluster.setUp();
        setUp.mount("lists/ahead", LabPlugins.engine("v1.0.0"));
        ServerNode standby = cluster.standbys().getFirst();
        new ServerSetUp(cluster.api(standby)).info("lists/ahead");
        setUp.tune("lists/ahead", "v1.1.0");
        Reply reload =
                setUp.api()
                        .post(
                                "sys/plugins/reload/backend",
                                Map.of("mounts", List.of("lists/ahead/")));
        reload.ok();

        try (Operator operator = Operator.at(standby.address(), cluster.rootToken())) {
            Mount ahead =
                    Operator.known(operator.read().secrets()).stream()
                            .filter(m -> m.path().value().equals("lists/ahead/"))
                            .findFirst()
                            .orElseThrow();

            String sha256 = LabPlugins.engine("v1.1.0").sha256();
            assertEquals(new PluginBuild("v1.1.0", sha256), ahead.running());
        }
    }

    /// The command line prints no sha256 of the catalog's rows.
    private static Plugin bare(Plugin p) {
        return new Plugin(
                p.type(),
                p.name(),
                new PluginBuild(p.build().version(), ""),
                p.builtin(),
                p.deprecation());
    }

    private static Set<Plugin> plugins(JsonNode printed) {
        Set<Plugin> plugins = new HashSet<>();
        for (JsonNode row : printed.path("details")) {
            String type = row.path("type").asString();
            plugins.add(
                    new Plugin(
                            Arrays.stream(PluginType.values())
                                    .filter(t -> t.word().equals(type))
                                    .findFirst()
                                    .orElseThrow(),
                            row.path("name").asString(),
                            new PluginBuild(row.path("version").asString(""), ""),
                            row.path("builtin").asBoolean(),
                            row.path("deprecation_status").asString("")));
        }
        assertTrue(plugins.size() > 20, "the command line lists the catalog");
        return plugins;
    }

    private static List<Mount> mounts(JsonNode printed, Function<String, MountPath> path) {
        return printed.properties().stream()
                .map(e -> {
                    JsonNode m = e.getValue();
                    return new Mount(
                            path.apply(e.getKey()),
                            m.path("type").asString(),
                            m.path("accessor").asString(),
                            m.path("description").asString(),
                            m.path("plugin_version").asString(),
                            new PluginBuild(
                                    m.path("running_plugin_version").asString(),
                                    m.path("running_sha256").asString()),
                            m.path("deprecation_status").asString());
                })
                .sorted(Comparator.comparing(Mount::path))
                .toList();
    }
}
