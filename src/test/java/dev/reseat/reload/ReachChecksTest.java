package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_4;
import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.VAULT_1_15;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.reload.CheckedPlans.assertSays;
import static dev.reseat.reload.CheckedPlans.assertSilent;
import static dev.reseat.reload.CheckedPlans.local;
import static dev.reseat.reload.CheckedPlans.tuned;
import static dev.reseat.reload.Drafts.global;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is checked of the scope and of the nodes that the requests reach.
class ReachChecksTest {
    @Test
    void whatAGlobalScopeDoesOnThisServerIsSaid() {
        assertSays(global(tuned(BAO_2_6)), Check.Level.WARNING, "ignores the scope");
        assertSays(global(tuned(VAULT_1_15)), Check.Level.WARNING, "reloads the active node only");
        assertSays(global(tuned(BAO_2_7)), Check.Level.PASS, "reloads every node");
        assertSays(global(tuned(ENTERPRISE)), Check.Level.WARNING, "can only be \"dispatched\"");
    }

    @Test
    void whatALocalScopeLeavesIsSaid() {
        assertSays(local(tuned(BAO_2_7)), Check.Level.WARNING, "keep what they run");
        assertSays(local(tuned(VAULT_1_15)), Check.Level.PASS, "active node is the whole truth");
        assertSays(local(tuned(BAO_2_4)), Check.Level.PASS, "active node is the whole truth");
        assertSilent(local(tuned(VAULT_1_15)), "keep what they run");
    }

    @Test
    void manyClusterWideRequestsAreWarnedOfWhereTheyWereSeenToKillAServer() {
        assertSays(
                Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.ONE_BY_ONE, 21),
                Check.Level.WARNING,
                "21 cluster-wide requests");
        assertSilent(
                Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.ONE_BY_ONE, 20),
                "cluster-wide requests");
        assertSilent(
                Plans.changing(ENTERPRISE, ReloadScope.LOCAL, Pace.ONE_BY_ONE, 21),
                "cluster-wide requests");
    }

    @Test
    void standbysThatNeverLearnATunedVersionAreSaidWhereItMatters() {
        assertSays(local(tuned(BAO_2_6)), Check.Level.WARNING, "never learn a tuned version");
        assertSilent(local(tuned(BAO_2_7)), "never learn");
        assertSilent(Plans.sameBinary(BAO_2_6, ReloadScope.LOCAL, Pace.CAREFUL, 1), "never learn");
    }

    @Test
    void noActiveNodeStopsButNodesThatMayNotBeListedOnlyWarn() {
        ClusterSnapshot leaderless =
                tuned(BAO_2_7).withNodes(known(List.of(Example.node("bao-1", NodeRole.STANDBY))));
        ClusterSnapshot denied = tuned(BAO_2_7).withNodes(Example.denied("read on sys/ha-status"));

        assertFalse(local(leaderless).sendable());
        assertSays(local(leaderless), Check.Level.STOP, "No active node");
        assertTrue(local(denied).sendable());
        assertSays(local(denied), Check.Level.WARNING, "nodes cannot be read");
    }

    @Test
    void aListOfNodesThatIsDeniedMayLackOthers() {
        Part<List<Node>> one =
                new Part.Partial<>(
                        Example.threeNodes().subList(0, 1),
                        Example.START,
                        new VaultFailure.Denied(Example.tried(), "read on sys/ha-status"),
                        "read on sys/ha-status");

        assertSays(
                local(tuned(BAO_2_7).withNodes(one)),
                Check.Level.WARNING,
                "There may be other nodes, which this plan leaves out: the token lacks read on sys/ha-status.");
    }

    @Test
    void aMemberOfTheClusterThatIsNotAmongItsNodesIsWarnedAbout() {
        List<Node> nodes =
                Example.threeNodes().stream().map(n -> n.at(n.name() + ":8201")).toList();
        List<Raft.Server> servers =
                nodes.stream()
                        .map(n -> new Raft.Server(n.name(), n.clusterAddress(), n.active(), true))
                        .toList();
        ClusterSnapshot whole =
                tuned(BAO_2_7)
                        .withNodes(known(nodes))
                        .withRaft(known(new Raft(servers, Example.denied("read"))));
        ClusterSnapshot one = whole.withNodes(known(nodes.subList(0, 2)));

        assertSays(local(one), Check.Level.WARNING, "bao-2 (bao-2:8201) belongs to the cluster");
        assertSilent(local(whole), "belongs to the cluster");
    }

    @Test
    void nodeInTroubleNodesOfDifferentVersionsAndASharedAddressAreSaid() {
        Node active = Example.node("bao-0", NodeRole.ACTIVE);
        Node away =
                new Node(
                        "bao-1",
                        Example.address("bao-1"),
                        Example.address("bao-1"),
                        NodeRole.STANDBY,
                        SealStatus.UNKNOWN,
                        "",
                        null,
                        new VaultFailure.Unreachable(Example.tried(), "refused"));
        Node older =
                new Node(
                        "bao-2",
                        Example.address("bao-2"),
                        active.asked(),
                        NodeRole.STANDBY,
                        SealStatus.UNSEALED,
                        "2.6.1",
                        null,
                        null);
        ReloadPlan plan = local(tuned(BAO_2_7).withNodes(known(List.of(active, away, older))));

        assertSays(plan, Check.Level.WARNING, "bao-1 could not be asked");
        assertSays(plan, Check.Level.WARNING, "different versions: 2.7.2, 2.6.1");
        assertSays(plan, Check.Level.WARNING, "have one address");
        assertSilent(local(tuned(BAO_2_7)), "different versions");
        assertSilent(local(tuned(BAO_2_7)), "have one address");
    }
}
