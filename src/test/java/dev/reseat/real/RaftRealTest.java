package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.servers.Await;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.RealServer;
import dev.reseat.servers.ServerNode;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a cluster's raft storage says of its members, before and after one of them is killed.
@RealServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RaftRealTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static RaftCluster cluster;

    @BeforeAll
    static void start() {
        cluster = RaftCluster.start("raft-facts");
        cluster.setUp().mountBuiltin("raft/kv", "kv");
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @Order(1)
    void everyNodeIsAMemberAndTheActiveOneLeads() {
        cluster.settled();
        Await.until(
                "the autopilot has taken in that all three vote",
                SOON,
                () ->
                        cluster.api()
                                        .get("sys/storage/raft/autopilot/state")
                                        .data()
                                        .path("failure_tolerance")
                                        .asInt(0)
                                == 1);
        try (Operator operator = at(cluster.active())) {
            ClusterSnapshot snapshot = operator.read();
            Raft raft = Operator.known(snapshot.raft());

            assertEquals(3, raft.servers().size());
            for (Node node : Operator.known(snapshot.nodes())) {
                Raft.Server server = raft.server(node).orElseThrow();
                assertEquals(node.active(), server.leader(), node::name);
                assertTrue(server.voter(), node::name);
                OptionalLong lag = raft.lag(server);
                assertTrue(lag.isPresent() && lag.getAsLong() < 1000, () -> node + " " + lag);
            }
            assertTrue(Operator.known(raft.autopilot()).healthy());
            assertEquals(1, Operator.known(raft.autopilot()).failureTolerance());
            assertEquals(List.of(), snapshot.unlisted());
        }
    }

    @Test
    @Order(2)
    void aWeakTokenIsToldWhichRightItLacks() {
        String token =
                Tokens.with(
                        cluster.api(),
                        "raft-members",
                        "path \"sys/storage/raft/configuration\" { capabilities = [\"read\"] }");
        try (Operator members = Operator.at(cluster.active().address(), token);
                Operator nobody =
                        Operator.at(
                                cluster.active().address(),
                                Tokens.with(cluster.api(), "raft-nobody", ""))) {
            Raft raft = Operator.known(members.read().raft());
            assertEquals(3, raft.servers().size());
            assertEquals(
                    "read on sys/storage/raft/autopilot/state",
                    assertInstanceOf(Part.Unreadable.class, raft.autopilot()).right());
            Part.Unreadable<?> none = assertInstanceOf(Part.Unreadable.class, nobody.read().raft());
            assertInstanceOf(VaultFailure.Denied.class, none.why());
            assertEquals("read on sys/storage/raft/configuration", none.right());
        }
    }

    @Test
    @Order(3)
    void aFreshConnectionRightAfterAChangeOfLeadersIsWarnedOfTheNodesNotListedYet() {
        ServerNode leader = cluster.stepDown();
        // Killed as well: one that steps down sends its echo soon, this one never again.
        ServerNode killed = cluster.standbys().getLast();
        cluster.kill(killed);
        Await.until(
                "only nodes that live are listed",
                SOON,
                () -> cluster.api(leader).get("sys/ha-status").data().path("nodes").size() < 3);

        try (Operator operator = at(leader)) {
            ClusterSnapshot snapshot = operator.read();
            List<String> missing = snapshot.unlisted().stream().map(Raft.Server::id).toList();
            assertTrue(missing.contains(killed.name()), missing::toString);
            ReloadPlan plan = operator.plan(Operator.mounts("raft/kv/"), ReloadScope.LOCAL);
            assertTrue(
                    plan.checks().stream()
                            .anyMatch(c -> c.text().startsWith(killed.name() + " (127.0.0.1:")),
                    plan.checks()::toString);
        }
    }

    private static Operator at(ServerNode node) {
        return Operator.at(node.address(), cluster.rootToken());
    }
}
