package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Pace;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Running;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import dev.reseat.servers.Await;
import dev.reseat.servers.LabPlugins;
import dev.reseat.servers.PluginFile;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.ServerNode;
import dev.reseat.servers.ServerSetUp;
import dev.reseat.servers.SharedCluster;
import dev.reseat.servers.Steering;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Reloads that go wrong on three real nodes, each in another way. The one that kills the active node
/// comes last: the node that follows it may never step down again.
@SharedCluster
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadDaysRealTest {
    private static final String RELOAD = "sys/plugins/reload/backend";
    private static final PluginFile OLD = LabPlugins.engineWithoutSharing("v1.0.0");
    private static final PluginFile NEW = LabPlugins.engineWithoutSharing("v1.1.0");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aBinaryMissingOnOneStandbyIsDownThereAndProvedElsewhere(RaftCluster cluster) {
        tuned(cluster, "gap/a");
        ServerNode lacking = cluster.standbys().getFirst();
        ServerNode other = cluster.standbys().getLast();
        NEW.removeFrom(lacking.pluginDirectory());
        try (Operator operator = at(cluster)) {
            ReloadPlan plan = operator.plan(Operator.mounts("gap/a/"), ReloadScope.GLOBAL);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.PARTIAL);

            assertInstanceOf(Answer.Done.class, found.answer(0), "the server saw nothing of it");
            assertInstanceOf(CellState.Proved.class, found.cell("gap/a/", cluster.active()));
            assertInstanceOf(CellState.Proved.class, found.cell("gap/a/", other));
            CellState.Down down =
                    assertInstanceOf(CellState.Down.class, found.cell("gap/a/", lacking));
            assertTrue(down.words().contains("backend is nil"), down::words);
            assertEquals(1, found.verdict().carriedBy().size());
            assertTrue(found.said().contains(columnName(plan, lacking)), found::said);

            NEW.installInto(lacking.pluginDirectory());
            ReloadPlan again = operator.plan(Operator.mounts("gap/a/"), ReloadScope.GLOBAL);
            Findings healed = new Findings(operator.run(again)).is(Verdict.Word.ACCEPTED);
            assertEquals(
                    new CellState.Proved(new PluginBuild("v1.1.0", NEW.sha256())),
                    healed.cell("gap/a/", lacking));
        } finally {
            NEW.installInto(lacking.pluginDirectory());
            cluster.settled();
        }
    }

    @Test
    void aSetUpThatFailsOnTheActiveNodeStopsTheRun(RaftCluster cluster) {
        tuned(cluster, "bad/a", "bad/b", "bad/c");
        ServerNode active = cluster.active();
        int before = active.audit().requests(RELOAD).size();
        NEW.steer(active.pluginDirectory(), Steering.asBuilt().failsToSetUp("no database today"));
        try (Operator operator = at(cluster)) {
            ReloadPlan plan =
                    operator.plan(
                            Operator.mounts("bad/a/", "bad/b/", "bad/c/"), ReloadScope.GLOBAL);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.FAILED);

            Answer.Failed failed = assertInstanceOf(Answer.Failed.class, found.answer(0));
            assertEquals(List.of(new Answer.Item("bad/a/", "no database today")), failed.items());
            CellState.Down down =
                    assertInstanceOf(CellState.Down.class, found.cell("bad/a/", active));
            assertTrue(down.words().contains("backend is nil"), down::words);
            for (ServerNode standby : cluster.standbys()) {
                assertEquals(
                        new CellState.Failed("still runs v1.0.0 after the reload failed"),
                        found.cell("bad/a/", standby));
            }
            assertInstanceOf(StepState.Pending.class, found.run().steps().get(1));
            assertInstanceOf(CellState.Waiting.class, found.cell("bad/b/", active));
            assertTrue(found.said().contains("2 mounts not touched."), found::said);
            assertEquals(ReloadEvent.Cause.BAD_SIGN, found.run().stopped().orElseThrow().cause());
        } finally {
            NEW.unsteer(active.pluginDirectory());
        }
        assertEquals(before + 1, active.audit().requests(RELOAD).size());
    }

    @Test
    void whileASlowReloadRunsReadingsDoNotWaitAndCellsAppearOneByOne(RaftCluster cluster) {
        tuned(cluster, "slow/a", "slow/b");
        ServerNode active = cluster.active();
        NEW.steer(active.pluginDirectory(), Steering.asBuilt().setUpTakes(Duration.ofSeconds(2)));
        PlainJournal journal = new PlainJournal();
        try (Operator operator = at(cluster)) {
            ReloadPlan plan =
                    operator.plan(
                            Operator.mounts("slow/a/", "slow/b/"),
                            ReloadScope.LOCAL,
                            Pace.TOGETHER);

            new Findings(operator.run(plan, journal)).is(Verdict.Word.VERIFIED);
        } finally {
            NEW.unsteer(active.pluginDirectory());
        }
        long sent = journal.events(ReloadEvent.Sent.class).getFirst().number();
        ReloadEvent.Answered answered = journal.events(ReloadEvent.Answered.class).getFirst();
        List<ReloadEvent.Read> meanwhile =
                journal.events(ReloadEvent.Read.class).stream()
                        .filter(r -> r.number() > sent && r.number() < answered.number())
                        .toList();
        assertTrue(
                meanwhile.stream()
                        .anyMatch(r ->
                                r.place().mount() == 0 && r.build().version().equals("v1.1.0")),
                "the first mount was seen to change while the second was still on its way: "
                        + meanwhile);
        meanwhile.forEach(r -> assertTrue(r.tookMillis() < 1000, r::toString));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aLineThatBreaksIsUnknownAndNothingIsSentAgain(RaftCluster cluster) {
        tuned(cluster, "cut/a", "cut/b");
        ServerNode active = cluster.active();
        int before = requests(cluster);
        NEW.steer(active.pluginDirectory(), Steering.asBuilt().setUpTakes(Duration.ofSeconds(8)));
        try (Operator operator = at(cluster)) {
            ReloadPlan plan =
                    operator.plan(Operator.mounts("cut/a/", "cut/b/"), ReloadScope.GLOBAL);
            Running running = operator.start(plan, new PlainJournal(), _ -> {});
            Await.until("the request arrived", SOON, () -> requests(cluster) == before + 1);

            cluster.kill(active);
            Findings found = new Findings(Operator.ended(running)).is(Verdict.Word.UNKNOWN);

            Answer.Lost lost = assertInstanceOf(Answer.Lost.class, found.answer(0));
            assertTrue(lost.why().contains("line"), lost::why);
            assertInstanceOf(StepState.Pending.class, found.run().steps().get(1));
            assertInstanceOf(CellState.NotSeen.class, found.cell("cut/a/", active));
            assertTrue(found.said().contains("The answer was lost"), found::said);
            assertTrue(found.said().contains("1 mount not touched."), found::said);
        } finally {
            NEW.unsteer(active.pluginDirectory());
            if (!active.running()) {
                cluster.start(active);
            }
            cluster.settled();
        }
        assertEquals(before + 1, requests(cluster));
    }

    @Test
    void anotherActiveNodeThanPlannedStopsTheRunBeforeAnythingIsSent(RaftCluster cluster) {
        tuned(cluster, "moved/a");
        int requests = requests(cluster);
        try (Operator operator = at(cluster)) {
            ReloadPlan plan = operator.plan(Operator.mounts("moved/a/"), ReloadScope.GLOBAL);
            ServerNode before = cluster.active();
            ServerNode next = cluster.stepDown();
            Await.until(
                    "the former active node passes on what only the next one knows",
                    SOON,
                    () -> cluster.api(before).get("sys/ha-status").status() == 200);

            Findings found = new Findings(operator.run(plan)).is(Verdict.Word.REFUSED);

            assertEquals("Nothing was sent.", found.verdict().sentence());
            assertEquals(ReloadEvent.Cause.GATE, found.run().stopped().orElseThrow().cause());
            assertTrue(found.said().contains("The active node is now"), found::said);

            ReloadPlan again = operator.plan(Operator.mounts("moved/a/"), ReloadScope.GLOBAL);
            assertEquals(0, Findings.column(again, next));
            assertEquals(3, again.nodes().size(), "no node is forgotten in between");
            assertEquals(requests, requests(cluster));
        } finally {
            cluster.settled();
        }
    }

    private static String columnName(ReloadPlan plan, ServerNode node) {
        return plan.nodes().get(Findings.column(plan, node)).name();
    }

    /// How many reload requests all nodes together have seen.
    private static int requests(RaftCluster cluster) {
        return cluster.nodes().stream().mapToInt(n -> n.audit().requests(RELOAD).size()).sum();
    }

    /// Mounts of the old version that ask for the new one, known to every node.
    private static void tuned(RaftCluster cluster, String... paths) {
        ServerSetUp setUp = cluster.setUp();
        for (String path : paths) {
            setUp.mount(path, OLD);
            cluster.nodes().forEach(n -> new ServerSetUp(cluster.api(n)).info(path));
            setUp.tune(path, "v1.1.0");
        }
    }

    private static Operator at(RaftCluster cluster) {
        return Operator.at(cluster.active().address(), cluster.rootToken());
    }
}
