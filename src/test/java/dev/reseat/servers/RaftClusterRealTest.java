package dev.reseat.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RealServer
@RealPlugins
class RaftClusterRealTest {
    private static final String RELOAD = "sys/plugins/reload/backend";

    private static RaftCluster cluster;
    private static PluginFile engine;
    private static PluginFile auth;

    @BeforeAll
    static void start() {
        engine = LabPlugins.engine("v1.0.0");
        auth = LabPlugins.auth("v1.0.0");
        cluster = RaftCluster.start("raft-cluster-test");
        for (PluginFile plugin : List.of(engine, auth)) {
            plugin.installInto(pluginDirectories());
            cluster.setUp().register(plugin);
        }
        cluster.setUp().mount("docs", engine);
        cluster.setUp().mount("staff", auth);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @AfterEach
    void settle() {
        cluster.settled();
    }

    @Test
    void oneNodeIsActiveAndTwoStandBy() {
        ServerNode active = cluster.active();

        assertEquals(200, active.api().health());
        assertEquals(2, cluster.standbys().size());
        cluster.standbys().forEach(node -> assertEquals(429, node.api().health(), node::name));
    }

    @Test
    void everyNodeAnswersForItselfAndRunsAProcessOfItsOwn() {
        Set<Long> pids = new HashSet<>();
        for (ServerNode node : cluster.nodes()) {
            PluginInfo info = new ServerSetUp(cluster.api(node)).info("docs");

            assertEquals("v1.0.0", info.version());
            assertTrue(node.pluginProcesses().contains(info.pid()), node::name);
            assertEquals(node.name(), cluster.api(node).get("sys/mounts").node());
            pids.add(info.pid());
        }
        assertEquals(3, pids.size());
    }

    @Test
    void anAuthMethodAnswersToo() {
        assertEquals("v1.0.0", cluster.setUp().info("auth/staff").version());
    }

    @Test
    void aReloadMakesANewBackendAndIsAuditedOnce() {
        ServerNode active = cluster.active();
        ServerSetUp look = new ServerSetUp(cluster.api(active));
        PluginInfo before = look.info("docs");
        int audited = active.audit().requests(RELOAD).size();

        look.api().post(RELOAD, Map.of("mounts", List.of("docs/"))).ok();

        PluginInfo after = look.info("docs");
        assertTrue(after.backendMade().isAfter(before.backendMade()));
        assertEquals(audited + 1, active.audit().requests(RELOAD).size());
    }

    @Test
    void aTunedVersionRunsAfterAReload() {
        PluginFile second = LabPlugins.engine("v1.1.0");
        second.installInto(pluginDirectories());
        ServerSetUp setUp = cluster.setUp();
        setUp.register(second);
        setUp.mount("upgraded", engine);

        setUp.tune("upgraded", "v1.1.0");
        assertEquals("v1.0.0", setUp.info("upgraded").version());
        setUp.api().post(RELOAD, Map.of("mounts", List.of("upgraded/"))).ok();

        assertEquals("v1.1.0", setUp.info("upgraded").version());
        String path = "sys/mounts/upgraded";
        assertEquals(
                second.sha256(), setUp.api().get(path).data().path("running_sha256").asString());
    }

    @Test
    void aSteeredPluginFailsAsItIsTold() {
        PluginFile failing = LabPlugins.engineWithoutSharing("v1.0.0");
        failing.installInto(pluginDirectories());
        Path here = cluster.active().pluginDirectory();
        ServerSetUp setUp = cluster.setUp();
        setUp.register(failing);
        setUp.mount("failing", failing);

        failing.steer(here, Steering.asBuilt().failsToSetUp("no database today"));
        Reply reload = setUp.api().post(RELOAD, Map.of("mounts", List.of("failing/")));

        assertNotEquals(200, reload.status());
        assertTrue(reload.body().toString().contains("no database today"), reload::toString);
        failing.unsteer(here);
        setUp.api().post(RELOAD, Map.of("mounts", List.of("failing/"))).ok();
        assertEquals("v1.0.0", setUp.info("failing").version());
    }

    @Test
    void anAlteredProgramRunsUnderAnotherSha256() {
        Path here = cluster.standbys().getFirst().pluginDirectory();

        String altered = engine.installAlteredInto(here);

        assertNotEquals(engine.sha256(), altered);
        engine.installInto(here);
        assertEquals(engine.sha256(), Folders.sha256(here.resolve(engine.command())));
    }

    static Path[] pluginDirectories() {
        return cluster.nodes().stream().map(ServerNode::pluginDirectory).toArray(Path[]::new);
    }

    @Test
    void aNodeIsKilledAndComesBack() {
        ServerNode victim = cluster.standbys().getFirst();
        new ServerSetUp(cluster.api(victim)).info("docs");

        cluster.kill(victim);

        assertFalse(victim.running());
        assertEquals(0, victim.api().health());
        cluster.start(victim);
        assertEquals(victim.name(), cluster.api(victim).get("sys/mounts").node());
    }

    @Test
    void aStandbyIsSealedAndUnsealed() {
        ServerNode standby = cluster.standbys().getLast();

        cluster.seal(standby);
        assertEquals(503, standby.api().health());

        cluster.unseal(standby);
        assertEquals(429, standby.api().health());
    }

    @Test
    void anotherNodeFollowsOneThatStepsDown() {
        ServerNode before = cluster.active();

        ServerNode after = cluster.stepDown();

        assertNotEquals(before, after);
        Await.until(
                "the former active node stands by",
                Duration.ofSeconds(30),
                () -> before.api().health() == 429);
    }
}
