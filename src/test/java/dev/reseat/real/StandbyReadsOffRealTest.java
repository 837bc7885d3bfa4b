package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.BaoBinary;
import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.RealPlugins;
import dev.reseat.servers.RealServer;
import dev.reseat.servers.ServerNode;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits.Standbys;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A cluster whose administrator switched off that standbys read by themselves: they pass everything
/// on, and only the active node runs plugins.
@RealServer
@RealPlugins
class StandbyReadsOffRealTest {
    private static RaftCluster cluster;

    @BeforeAll
    static void start() {
        cluster =
                RaftCluster.start(
                        "standby-reads-off", BaoBinary.standard(), "disable_standby_reads = true");
        for (String version : List.of("v1.0.0", "v1.1.0")) {
            cluster.nodes()
                    .forEach(n -> LabPlugins.engine(version).installInto(n.pluginDirectory()));
            cluster.setUp().register(LabPlugins.engine(version));
        }
        cluster.setUp().mount("docs", LabPlugins.engine("v1.0.0"));
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    void aStandbyHasNoWordOfItsOwn() {
        NodeAddress standby = address(cluster.standbys().getFirst());
        MountPath docs = new MountPath("docs/");
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            operator.read();

            assertEquals(new Seen.Forwarded(), operator.cluster().readMount(standby, docs));
            assertInstanceOf(Probe.CannotTell.class, operator.cluster().probe(standby, docs));
        }
    }

    @Test
    void nobodyAnswersForAStandbySinceWhenItRuns() {
        NodeAddress standby = address(cluster.standbys().getFirst());
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            operator.read();

            Part.Unreadable<?> part =
                    assertInstanceOf(Part.Unreadable.class, operator.cluster().readStart(standby));
            assertInstanceOf(VaultFailure.Standby.class, part.why());
        }
    }

    @Test
    void thePlanSaysThatStandbysRunNoPluginsAndTheActiveNodeIsTheWholeTruth() {
        cluster.setUp().tune("docs", "v1.1.0");
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            ReloadPlan plan = operator.plan(Operator.mounts("docs/"), ReloadScope.GLOBAL);

            assertEquals(Standbys.RUN_NO_PLUGINS, plan.traits().standbys());
            assertEquals(1, plan.nodes().size());
            assertTrue(
                    plan.checks().stream()
                            .anyMatch(c -> c.text().startsWith("Standbys run no plugins here")),
                    plan.checks()::toString);
            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.VERIFIED);
            assertEquals("1 mount now runs v1.1.0 on 1 node.", found.verdict().sentence());
        }
    }

    @Test
    void aStandbyLetsOneInAndPassesOn() {
        ServerNode standby = cluster.standbys().getLast();
        try (Operator operator = Operator.at(standby.address(), cluster.rootToken())) {
            List<Node> nodes = Operator.known(operator.read().nodes());

            assertEquals(3, nodes.size());
            Node asked =
                    nodes.stream()
                            .filter(n -> n.asked().equals(address(standby)))
                            .findFirst()
                            .orElseThrow();
            assertEquals(NodeRole.STANDBY, asked.role());
        }
    }

    private static NodeAddress address(ServerNode node) {
        return new NodeAddress(node.address().toString());
    }
}
