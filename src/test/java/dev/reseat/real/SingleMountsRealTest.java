package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.ServerSetUp;
import dev.reseat.servers.SharedCluster;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Mounts read one by one, as those under watch are.
@SharedCluster
class SingleMountsRealTest {
    private static final List<MountPath> WATCHED =
            List.of(
                    new MountPath("single/docs/"),
                    new MountPath("auth/single/staff/"),
                    new MountPath("single/kv/"));

    @BeforeAll
    static void mount(RaftCluster cluster) {
        ServerSetUp setUp = cluster.setUp();
        setUp.mount("single/docs", LabPlugins.engine("v1.0.0"));
        setUp.mount("single/staff", LabPlugins.auth("v1.0.0"));
        setUp.mountBuiltin("single/kv", "kv");
        setUp.tune("single/docs", "v1.1.0");
    }

    @Test
    void eachSaysWhatTheWholeTableSays(RaftCluster cluster) {
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            Map<MountPath, Seen> expected = new HashMap<>();
            for (Mount m : operator.read().mounts()) {
                if (m.running() != null && WATCHED.contains(m.path())) {
                    expected.put(
                            m.path(),
                            new Seen.Own(m.running(), m.configuredVersion(), m.accessor()));
                }
            }

            Map<MountPath, Seen> seen = operator.cluster().readMounts(WATCHED);

            assertEquals(expected, seen);
            assertEquals(WATCHED, List.copyOf(seen.keySet()));
            Seen.Own tuned = assertInstanceOf(Seen.Own.class, seen.get(WATCHED.getFirst()));
            assertEquals(
                    new PluginBuild("v1.0.0", LabPlugins.engine("v1.0.0").sha256()),
                    tuned.running());
            assertEquals("v1.1.0", tuned.configuredVersion());
        }
    }

    @Test
    void oneThatIsNotThereHoldsNothingUp(RaftCluster cluster) {
        MountPath nowhere = new MountPath("single/nowhere/");
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            Map<MountPath, Seen> seen =
                    operator.cluster().readMounts(List.of(nowhere, WATCHED.getFirst()));

            assertInstanceOf(Seen.NoMount.class, seen.get(nowhere));
            assertInstanceOf(Seen.Own.class, seen.get(WATCHED.getFirst()));
        }
    }

    @Test
    void aTokenWithoutTheRightAsksOnce(RaftCluster cluster) {
        String token =
                Tokens.with(
                        cluster.api(),
                        "single-tables-only",
                        "path \"sys/mounts\" { capabilities = [\"read\"] }");
        try (Operator operator = Operator.at(cluster.active().address(), token)) {
            Map<MountPath, Seen> seen = operator.cluster().readMounts(WATCHED);

            assertEquals(1, seen.size());
            assertTrue(
                    seen.get(WATCHED.getFirst()) instanceof Seen.NotReadable
                            || seen.get(WATCHED.getFirst()) instanceof Seen.NotTold,
                    seen::toString);
        }
    }
}
