package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.snapshot;
import static dev.reseat.reload.Drafts.global;
import static dev.reseat.reload.Drafts.plan;
import static dev.reseat.reload.Drafts.rows;
import static dev.reseat.reload.Drafts.tuned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.SealStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which nodes are the columns of a plan, which of them can be seen, and which one is asked.
class PlannedNodesTest {
    private static List<String> columns(ReloadPlan plan) {
        return plan.nodes().stream()
                .map(n -> n.name() + (n.unseen() == null ? "" : " unseen"))
                .toList();
    }

    @Test
    void columnsAreTheNodesThatTheReloadShouldReach() {
        List<Mount> mounts = tuned("docs", 1);
        List<Plugin> rows = rows("docs");

        assertEquals(
                List.of("bao-0"), columns(plan(snapshot(BAO_2_7, mounts, rows), Pace.CAREFUL)));
        assertEquals(
                List.of("bao-0", "bao-1", "bao-2"),
                columns(global(snapshot(BAO_2_7, mounts, rows))));
        assertEquals(List.of("bao-0"), columns(global(snapshot(VAULT_1_15, mounts, rows))));
        assertEquals(List.of("bao-0"), columns(global(snapshot(BAO_2_4, mounts, rows))));
        assertEquals(
                List.of("bao-0", "bao-1 unseen", "bao-2 unseen"),
                columns(global(snapshot(ENTERPRISE, mounts, rows))));
    }

    @Test
    void nodesThatAnIgnoredGlobalScopeNeverReachesAreNotJudgedByTheirReadings() {
        ReloadPlan plan = global(snapshot(BAO_2_6, tuned("docs", 1), rows("docs")));

        assertEquals(List.of("bao-0", "bao-1 unseen", "bao-2 unseen"), columns(plan));
    }

    @Test
    void nodesBehindOneAddressAreAllUnseenTheActiveToo() {
        List<Node> nodes = new ArrayList<>();
        for (Node n : Example.threeNodes()) {
            nodes.add(
                    n.name().equals("bao-2")
                            ? n
                            : new Node(
                                    n.name(),
                                    n.apiAddress(),
                                    Example.address("lb"),
                                    n.role(),
                                    SealStatus.UNSEALED,
                                    n.version(),
                                    null,
                                    null));
        }
        ClusterSnapshot shared =
                snapshot(BAO_2_7, tuned("docs", 1), rows("docs")).withNodes(Example.known(nodes));

        assertEquals(List.of("bao-0 unseen", "bao-1 unseen", "bao-2"), columns(global(shared)));
        assertEquals(List.of("bao-0 unseen"), columns(plan(shared, Pace.CAREFUL)));
        // Where standbys pass everything on, the same address is no trouble.
        ClusterSnapshot forwarding =
                snapshot(VAULT_1_15, tuned("docs", 1), rows("docs"))
                        .withNodes(Example.known(nodes));
        assertEquals(List.of("bao-0"), columns(plan(forwarding, Pace.CAREFUL)));
    }

    @Test
    void activeNodeThatIsAskedAtAnAddressNotItsOwnMayBeAnother() {
        List<Node> nodes = new ArrayList<>(Example.threeNodes());
        Node active = nodes.getFirst();
        nodes.set(
                0,
                new Node(
                        active.name(),
                        active.apiAddress(),
                        Example.address("lb"),
                        active.role(),
                        SealStatus.UNSEALED,
                        active.version(),
                        null,
                        null));
        ClusterSnapshot snapshot =
                snapshot(BAO_2_7, tuned("docs", 1), rows("docs")).withNodes(Example.known(nodes));
        ReloadPlan plan = plan(snapshot, Pace.CAREFUL);
        assertEquals(List.of("bao-0 unseen"), columns(plan));
        assertTrue(
                plan.checks().stream().anyMatch(c -> c.text().contains("behind a load balancer")));
        assertEquals(
                List.of("bao-0"),
                columns(plan(snapshot.withNodes(Example.known(nodes.subList(0, 1))), Pace.CAREFUL)),
                "where there is only one node nobody else can answer");
    }

    @Test
    void requestGoesToTheActiveNodesOwnAddressElseToTheConnection() {
        ClusterSnapshot snapshot = snapshot(BAO_2_7, tuned("docs", 1), rows("docs"));
        ClusterSnapshot unknown = snapshot.withNodes(Example.denied("read on sys/ha-status"));
        ClusterSnapshot moved =
                snapshot.withNodes(
                        Example.known(
                                List.of(
                                        Example.node("bao-0", NodeRole.STANDBY),
                                        Example.node("bao-1", NodeRole.ACTIVE))));

        assertEquals(
                Example.address("bao-0"), plan(snapshot, Pace.CAREFUL).steps().getFirst().asked());
        assertEquals(
                Example.address("bao-1"), plan(moved, Pace.CAREFUL).steps().getFirst().asked());
        assertEquals(
                Plans.CONNECTION.address(), plan(unknown, Pace.CAREFUL).steps().getFirst().asked());
    }
}
