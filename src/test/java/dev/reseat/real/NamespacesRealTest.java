package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.servers.DevServer;
import dev.reseat.servers.RealServer;
import dev.reseat.servers.ServerSetUp;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Namespaces of a real server: team1 with blue below it, team2, and locked, which is locked.
@RealServer
class NamespacesRealTest {
    private static DevServer server;

    @BeforeAll
    static void start() {
        server = DevServer.start("namespaces-test");
        server.api().put("sys/namespaces/team1", Map.of()).ok();
        server.api().in("team1").put("sys/namespaces/blue", Map.of()).ok();
        server.api().put("sys/namespaces/team2", Map.of()).ok();
        server.api().put("sys/namespaces/locked", Map.of()).ok();
        server.api().post("sys/namespaces/api-lock/lock/locked", Map.of()).ok();
        new ServerSetUp(server.api().in("team1")).mountBuiltin("pay", "kv");
        new ServerSetUp(server.api().in("team1/blue")).mountBuiltin("deep", "pki");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void rootSeesTheWholeTreeAndThatOneIsLocked() {
        try (Operator operator = at(server.rootToken())) {
            NamespaceTree tree = Operator.known(operator.cluster().namespaces());

            assertEquals(List.of("locked", "team1", "team1/blue", "team2"), paths(tree));
            assertTrue(tree.below().getFirst().locked());
            assertEquals(
                    List.of("locked"),
                    tree.closed().stream().map(c -> c.namespace().path()).toList());
            assertTrue(tree.closed().getFirst().why().words().contains("locked"), tree::toString);
        }
    }

    @Test
    void anotherNamespaceIsReadOverTheSameSignIn() {
        try (Operator operator = at(server.rootToken())) {
            Cluster blue = operator.cluster().in(new Namespace("team1/blue"));
            AtomicReference<ClusterSnapshot> last = new AtomicReference<>();
            blue.read(last::set);

            assertEquals("team1/blue", last.get().namespace().path());
            assertEquals(
                    List.of("cubbyhole/", "deep/", "identity/", "sys/"),
                    mounts(last.get().secrets()));
            assertEquals(1, Operator.known(last.get().nodes()).size());
            assertTrue(Operator.known(last.get().catalog()).plugins().size() > 10);
        }
    }

    @Test
    void aSweepReadsAllAndSaysWhatIsClosed() {
        try (Operator operator = at(server.rootToken())) {
            NamespaceSweep sweep = sweep(operator.cluster());

            assertEquals(
                    List.of("", "locked", "team1", "team1/blue", "team2"),
                    sweep.namespaces().stream().map(s -> s.namespace().path()).toList());
            assertTrue(mounts(sweep.namespaces().get(2).secrets()).contains("pay/"));
            assertTrue(mounts(sweep.namespaces().get(3).secrets()).contains("deep/"));
            assertInstanceOf(Part.Unreadable.class, sweep.namespaces().get(1).secrets());
        }
    }

    @Test
    void aWeakTokenIsShownTheNamespacesThatItsPoliciesReachInto() {
        String token =
                Tokens.with(
                        server.api(),
                        "team1-mounts",
                        "path \"team1/sys/mounts\" { capabilities = [\"read\"] }");
        try (Operator operator = at(token)) {
            NamespaceTree tree = Operator.known(operator.cluster().namespaces());

            assertEquals(List.of("team1"), paths(tree));
            assertEquals(
                    List.of("list on sys/namespaces", "list on team1/sys/namespaces"),
                    tree.closed().stream().map(NamespaceTree.Closed::right).toList());
            NamespaceSweep sweep = sweep(operator.cluster());
            assertTrue(mounts(sweep.namespaces().getLast().secrets()).contains("pay/"));
        }
    }

    @Test
    void aTokenWithoutAnyIsToldWhatItLacks() {
        try (Operator operator = at(Tokens.with(server.api(), "nothing", ""))) {
            Part.Unreadable<?> none =
                    assertInstanceOf(Part.Unreadable.class, operator.cluster().namespaces());

            assertEquals("list on sys/namespaces", none.right());
        }
    }

    private static NamespaceSweep sweep(Cluster cluster) {
        List<NamespaceSweep> seen = new ArrayList<>();
        cluster.sweep(seen::add, () -> false);
        return seen.getLast();
    }

    private static List<String> paths(NamespaceTree tree) {
        return tree.below().stream().map(c -> c.namespace().path()).toList();
    }

    private static List<String> mounts(Part<List<Mount>> part) {
        return Operator.known(part).stream().map(m -> m.path().value()).toList();
    }

    private static Operator at(String token) {
        return Operator.at(server.node().address(), token);
    }
}
