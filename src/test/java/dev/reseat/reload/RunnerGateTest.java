package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.reload.Rehearsal.global;
import static dev.reseat.reload.Rehearsal.local;
import static dev.reseat.reload.Rehearsal.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Seen;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked before each request, and what then keeps it from leaving.
@Timeout(20)
class RunnerGateTest {
    private final Rehearsal stage = new Rehearsal();

    static Stream<Arguments> gates() {
        Node standby = Example.node("bao-0", NodeRole.STANDBY);
        Part<List<Node>> silent =
                new Part.Unreadable<>(new VaultFailure.Unreachable(Example.tried(), "refused"), "");
        return Stream.of(
                gate(
                        "active changed",
                        "active node is now bao-1",
                        c ->
                                c.nodes(() ->
                                        known(
                                                List.of(
                                                        standby,
                                                        Example.node("bao-1", NodeRole.ACTIVE))))),
                gate(
                        "no active node",
                        "no active node",
                        c -> c.nodes(() -> known(List.of(standby)))),
                gate("cluster silent", "does not answer", c -> c.nodes(() -> silent)),
                gate(
                        "token refused",
                        "does not accept this token",
                        c ->
                                c.token(() ->
                                        new Part.Unreadable<>(
                                                new VaultFailure.TokenRefused(Example.tried()),
                                                ""))),
                gate(
                        "mount gone",
                        "docs-0/ is gone",
                        c -> c.reads((_, _, _) -> new Seen.NoMount())),
                gate(
                        "mount made anew by someone else",
                        "docs-0/ is another mount now",
                        c -> c.reads((_, _, _) -> new Seen.Own(OLD, NEW.version(), "docs_2"))),
                gate(
                        "mount tuned by someone else",
                        "docs-0/ now asks for v3.0.0",
                        c -> c.reads((_, _, _) -> new Seen.Own(OLD, "v3.0.0"))),
                gate(
                        "mount reloaded by someone else",
                        "docs-0/ now runs v2.0.0",
                        c -> c.reads((_, _, _) -> own(NEW))));
    }

    /// Makes the cluster such that nothing may be sent.
    interface Closing {
        ScriptedCluster of(ScriptedCluster cluster);
    }

    private static Arguments gate(String name, String why, Closing closing) {
        return Arguments.of(name, why, closing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gates")
    void closedGateSendsNothingAndSaysWhy(String name, String why, Closing closing)
            throws Exception {
        ReloadPlan plan = local(1);
        ScriptedCluster cluster = closing.of(stage.cluster(plan));
        ReloadRun run = stage.run(cluster, plan);

        assertEquals(List.of(), cluster.sends(), name);
        assertEquals(ReloadEvent.Cause.GATE, run.stopped().orElseThrow().cause());
        assertTrue(run.stopped().get().why().contains(why), run.stopped().get().why());
        assertEquals(Word.REFUSED, word(run));
    }

    /// Its mounts would be reloaded too, and nobody would read them.
    @Test
    void nodeThatJoinedSinceThePlanWasMadeHoldsUpAClusterWideReload() throws Exception {
        List<Node> four = new ArrayList<>(Example.threeNodes());
        four.add(Example.node("bao-3", NodeRole.STANDBY));
        ReloadPlan global = Rehearsal.global(1);
        ScriptedCluster cluster = stage.cluster(global).nodes(() -> known(four));
        ReloadRun run = stage.run(cluster, global);

        assertEquals(List.of(), cluster.sends());
        assertTrue(
                run.stopped().orElseThrow().why().startsWith("bao-3 was not among the nodes"),
                run.stopped().get().why());
        ReloadPlan local = local(1);
        ScriptedCluster other = stage.cluster(local).nodes(() -> known(four));
        assertEquals(Word.VERIFIED, word(stage.run(other, local)));
    }

    /// Whoever may not list the nodes sees one, and a cluster-wide reload reaches all.
    @Test
    void clusterWideReloadOfNodesThatNobodyMayListIsNotVerified() throws Exception {
        VaultFailure denied = new VaultFailure.Denied(Example.tried(), "read on sys/ha-status");
        Part<List<Node>> one =
                new Part.Partial<>(
                        List.of(Example.node("bao-0", NodeRole.ACTIVE)),
                        Example.START,
                        denied,
                        "read on sys/ha-status");
        Mount mount = Example.mount("docs-0/", "docs", NEW.version(), OLD);
        ClusterSnapshot seen =
                Example.snapshot(
                                BAO_2_7,
                                List.of(mount),
                                List.of(
                                        Example.row("docs/", "docs", OLD),
                                        Example.row("docs/", "docs", NEW)))
                        .withNodes(one);
        ReloadPlan plan = Plans.ofMounts(seen, ReloadScope.GLOBAL, Pace.CAREFUL, List.of(mount));
        ReloadRun run = stage.run(stage.cluster(plan).nodes(() -> one), plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertEquals(Word.ACCEPTED, word(run));
        assertEquals(
                "The server says done, and what could be read is proved; other nodes may have been"
                        + " reached unseen: "
                        + denied.brief()
                        + ".",
                run.verdict().orElseThrow().sentence());
    }

    @Test
    void gateIsAskedBeforeEveryRequestNotOnlyTheFirst() throws Exception {
        ReloadPlan plan = local(3);
        AtomicInteger asked = new AtomicInteger();
        ScriptedCluster cluster =
                stage.cluster(plan)
                        .nodes(() ->
                                known(
                                        asked.incrementAndGet() < 3
                                                ? Example.threeNodes()
                                                : List.of(Example.node("bao-1", NodeRole.ACTIVE))));
        ReloadRun run = stage.run(cluster, plan);

        assertEquals(2, cluster.sends().size());
        assertEquals(1, run.mountsNotTouched());
        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void nodesThatMayNotBeListedAreNoReasonToStop() throws Exception {
        ReloadPlan plan = local(1);
        ReloadRun run =
                stage.run(
                        stage.cluster(plan).nodes(() -> Example.denied("read on sys/ha-status")),
                        plan);

        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void tokenThatTheServerAcceptsIsNotEndedByTheClockHere() throws Exception {
        ReloadPlan plan = global(1);
        TokenFacts endedByThisClock = new TokenFacts("ann", List.of(), Example.START, 0);
        ReloadRun run = stage.run(stage.cluster(plan).token(() -> known(endedByThisClock)), plan);

        assertEquals(Word.VERIFIED, word(run));
    }
}
