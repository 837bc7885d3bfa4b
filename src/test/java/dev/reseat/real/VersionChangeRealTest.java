package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Step;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.Await;
import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.PluginFile;
import dev.reseat.servers.PublishedPlugins;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.ServerNode;
import dev.reseat.servers.ServerSetUp;
import dev.reseat.servers.SharedCluster;
import dev.reseat.vault.PluginBuild;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The main job on three nodes: what Reseat says is compared with what the plugins tell from inside.
@SharedCluster
class VersionChangeRealTest {
    @Test
    void anUpgradeIsProvedOnEveryNode(RaftCluster cluster) {
        PluginFile next = LabPlugins.engineWithoutSharing("v1.1.0");
        String[] mounts = {"up/a/", "up/b/", "up/c/"};
        ServerSetUp setUp = cluster.setUp();
        for (String mount : mounts) {
            setUp.mount(bare(mount), LabPlugins.engineWithoutSharing("v1.0.0"));
        }
        Insides before = Insides.of(cluster, mounts);
        for (String mount : mounts) {
            setUp.tune(bare(mount), "v1.1.0");
        }
        try (Operator operator = at(cluster)) {
            ReloadPlan plan = operator.plan(Operator.mounts(mounts), ReloadScope.GLOBAL);
            assertEquals(3, plan.nodes().size());
            assertEquals(
                    List.of(Step.Role.CANARY, Step.Role.FEW),
                    plan.steps().stream().map(s -> ((Step.Reload) s).role()).toList());
            assertEquals(
                    new Expectation.Changes(new PluginBuild("v1.1.0", next.sha256())),
                    plan.mounts().getFirst().expectation());

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.VERIFIED);

            assertEquals("3 mounts now run v1.1.0 on 3 nodes.", found.verdict().sentence());
            for (ServerNode node : cluster.nodes()) {
                for (String mount : mounts) {
                    assertEquals(
                            new CellState.Proved(new PluginBuild("v1.1.0", next.sha256())),
                            found.cell(mount, node));
                }
            }
        }
        Insides after = Insides.of(cluster, mounts);
        assertTrue(before.allOf("v1.0.0"), before::toString);
        assertTrue(after.allOf("v1.1.0"), after::toString);
        assertTrue(after.allRestartedSince(before), after::toString);
    }

    @Test
    void theSameBinaryIsAcceptedAndNeverCalledProved(RaftCluster cluster) {
        cluster.setUp().mount("same", LabPlugins.engineWithoutSharing("v1.0.0"));
        Insides before = Insides.of(cluster, "same/");
        try (Operator operator = at(cluster)) {
            ReloadPlan plan = operator.plan(Operator.mounts("same/"), ReloadScope.GLOBAL);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.ACCEPTED);

            for (ServerNode node : cluster.nodes()) {
                assertInstanceOf(CellState.DoneWithoutProof.class, found.cell("same/", node));
            }
        }
        Await.until(
                "every node runs a new process, which no answer told",
                Duration.ofSeconds(5),
                () -> Insides.of(cluster, "same/").allRestartedSince(before));
    }

    @Test
    void aLocalReloadReachesTheActiveNodeOnly(RaftCluster cluster) {
        cluster.setUp().mount("near", LabPlugins.engineWithoutSharing("v1.0.0"));
        Insides before = Insides.of(cluster, "near/");
        cluster.setUp().tune("near", "v1.1.0");
        try (Operator operator = at(cluster)) {
            ReloadPlan plan = operator.plan(Operator.mounts("near/"), ReloadScope.LOCAL);
            assertEquals(1, plan.nodes().size());
            assertTrue(
                    plan.checks().stream().anyMatch(c -> c.text().contains("keep what they run")),
                    plan.checks()::toString);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.VERIFIED);

            assertInstanceOf(CellState.Proved.class, found.cell("near/", cluster.active()));
            assertEquals("1 mount now runs v1.1.0 on 1 node.", found.verdict().sentence());
        }
        Insides after = Insides.of(cluster, "near/");
        ServerNode active = cluster.active();
        assertEquals("v1.1.0", after.at(active, "near/").version());
        for (ServerNode standby : cluster.standbys()) {
            assertEquals(before.at(standby, "near/"), after.at(standby, "near/"));
        }
    }

    @Test
    void aPublishedPluginIsUpgradedAndDowngraded(RaftCluster cluster) {
        PluginFile older = PublishedPlugins.keyValue("v0.24.1");
        PluginFile newer = PublishedPlugins.keyValue("v0.25.0");
        ServerSetUp setUp = cluster.setUp();
        for (PluginFile plugin : List.of(older, newer)) {
            cluster.nodes().forEach(node -> plugin.installInto(node.pluginDirectory()));
            setUp.register(plugin);
        }
        setUp.mount("published", older);
        setUp.api().put("published/greeting", Map.of("word", "hello")).ok();
        for (ServerNode node : cluster.nodes()) {
            Await.until(
                    node + " knows the mount",
                    Duration.ofSeconds(5),
                    () -> cluster.api(node).get("sys/mounts/published").status() == 200);
        }
        try (Operator operator = at(cluster)) {
            changes(operator, cluster, "published/", newer);
            changes(operator, cluster, "published/", older);
        }
        assertEquals(
                "hello", setUp.api().get("published/greeting").ok().data().path("word").asString());
    }

    private static void changes(
            Operator operator, RaftCluster cluster, String mount, PluginFile to) {
        cluster.setUp().tune(bare(mount), to.version());
        ReloadPlan plan = operator.plan(Operator.mounts(mount), ReloadScope.GLOBAL);

        Findings found = new Findings(operator.run(plan)).is(Verdict.Word.VERIFIED);

        for (ServerNode node : cluster.nodes()) {
            assertEquals(
                    new CellState.Proved(new PluginBuild(to.version(), to.sha256())),
                    found.cell(mount, node));
        }
    }

    private static String bare(String mount) {
        return mount.substring(0, mount.length() - 1);
    }

    private static Operator at(RaftCluster cluster) {
        return Operator.at(cluster.active().address(), cluster.rootToken());
    }
}
