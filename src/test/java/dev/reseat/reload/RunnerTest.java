package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.reload.Rehearsal.global;
import static dev.reseat.reload.Rehearsal.local;
import static dev.reseat.reload.Rehearsal.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is sent, read and probed, in which order and how often, and that neither a view nor a defect takes a run away.
@Timeout(20)
class RunnerTest {
    private final Rehearsal stage = new Rehearsal();

    @Test
    void oneMountOnOneNodeIsReadProbedIntendedSentAnsweredReadProbedAndClosed() throws Exception {
        // The same binary: nothing to look for while the request is out, so the order is the same
        // each time.
        ReloadPlan plan = Plans.sameBinary(BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 1);
        ReloadRun run =
                stage.run(
                        stage.cluster(plan).reads((_, _, _) -> new Seen.Own(OLD, OLD.version())),
                        plan);

        assertEquals(
                List.of(
                        "Read",
                        "Probed",
                        "Intended!",
                        "Sent",
                        "Answered!",
                        "Read",
                        "Probed",
                        "Closed!"),
                kinds());
        assertEquals(Word.ACCEPTED, word(run));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
                stage.journal.written().stream().map(w -> w.event().number()).toList());
    }

    /// Somebody takes the mount away and makes one at its path while the request is out: what that one runs is no proof.
    @Test
    void mountMadeAnewAtTheSamePathProvesNothingOfTheReviewedOne() throws Exception {
        ReloadPlan plan = local(1);
        ReloadRun run =
                stage.run(
                        stage.cluster(plan)
                                .reads((_, _, since) ->
                                        since == null
                                                ? own(OLD)
                                                : new Seen.Own(NEW, NEW.version(), "docs_2"))
                                .probes((_, _, since) ->
                                        since == null ? SERVES : new Probe.Down(404, "nil")),
                        plan);

        assertEquals(
                new CellState.NotSeen("another mount lies there now"),
                run.cells().at(0, 0).state());
        assertEquals(Word.ACCEPTED, word(run));
    }

    private List<String> kinds() {
        return stage.journal.written().stream()
                .map(w -> w.event().getClass().getSimpleName() + (w.durable() ? "!" : ""))
                .toList();
    }

    @Test
    void everyStepIsSentOnceAsThePlanShowsIt() throws Exception {
        ReloadPlan plan = global(60);
        ScriptedCluster cluster = stage.cluster(plan);
        stage.run(cluster, plan);

        assertEquals(plan.steps().stream().map(Step::wire).toList(), cluster.sends());
    }

    @Test
    void whileTheRequestIsOutOnlySingleMountsAreReadAndNothingIsProbed() throws Exception {
        ReloadPlan plan = global(1);
        ScriptedCluster cluster = stage.cluster(plan);
        CountDownLatch door = cluster.holdReload();
        Running running = stage.start(cluster, plan);
        cluster.awaitReload();
        for (int i = 0; i < 5; i++) {
            stage.clock.pass(Duration.ofSeconds(1));
        }
        door.countDown();
        running.awaitEnd();

        List<String> calls = cluster.calls();
        List<String> out =
                calls.subList(calls.indexOf("reload bao-0") + 1, calls.indexOf("answered"));
        assertTrue(out.stream().allMatch(c -> c.startsWith("read ")), out.toString());
        assertFalse(calls.contains("lists"));
        assertEquals(1, cluster.sends().size());
    }

    @Test
    void eachMountIsProbedOnceBeforeAndOnceAfterAtEachNode() throws Exception {
        ReloadPlan plan = global(6);
        ScriptedCluster cluster = stage.cluster(plan);
        stage.run(cluster, plan);

        for (PlannedNode n : plan.nodes()) {
            for (PlannedMount m : plan.mounts()) {
                assertEquals(
                        2,
                        Collections.frequency(
                                cluster.calls(), "probe " + n.name() + " " + m.path()),
                        n + " " + m);
            }
        }
    }

    @Test
    void planWithAStopIsNotBegun() {
        ReloadPlan plan =
                Plans.ofMounts(
                        Example.snapshot(BAO_2_7, List.of(), List.of()),
                        ReloadScope.LOCAL,
                        Pace.CAREFUL,
                        List.of());

        assertThrows(IllegalArgumentException.class, () -> stage.start(stage.cluster(plan), plan));
        assertFalse(stage.journal.leased());
    }

    @Test
    void aRunThatCannotBeShownIsNotBegunAndGivesItsLeaseBack() {
        ReloadPlan plan = local(1);
        ScriptedCluster cluster = stage.cluster(plan);
        Runner runner = stage.runner(cluster);

        assertThrows(
                IllegalStateException.class,
                () ->
                        runner.start(
                                plan,
                                _ -> {
                                    throw new IllegalStateException("no window");
                                }));

        assertFalse(stage.journal.leased());
        assertEquals(List.of(), cluster.sends());
    }

    @Test
    void viewThatFallsDoesNotTakeTheRunWithIt() throws Exception {
        ReloadPlan plan = local(2);
        Running running =
                stage.runner(stage.cluster(plan))
                        .start(
                                plan,
                                p -> {
                                    if (p.run().last() > 0) {
                                        throw new IllegalStateException("a view fell");
                                    }
                                });
        running.awaitEnd();

        assertEquals(Word.VERIFIED, word(running.progress().run()));
    }

    @Test
    void defectOfOursInMidRunStillEndsInAVerdict() throws Exception {
        ReloadPlan plan = global(9);
        ScriptedCluster cluster = stage.cluster(plan);
        int[] asked = {0};
        ReloadRun run =
                stage.run(
                        cluster.nodes(() -> {
                            if (++asked[0] > 1) {
                                throw new IllegalStateException("a defect");
                            }
                            return Example.known(Example.threeNodes());
                        }),
                        plan);

        assertTrue(run.verdict().isPresent());
        assertEquals(ReloadEvent.Cause.CRASH, run.stopped().orElseThrow().cause());
        assertEquals(1, cluster.sends().size());
    }

    @Test
    void errorOfTheMachineInMidRunStillEndsInAVerdict() throws Exception {
        ReloadPlan plan = global(9);
        ScriptedCluster cluster = stage.cluster(plan);
        int[] asked = {0};
        ReloadRun run =
                stage.run(
                        cluster.nodes(() -> {
                            if (++asked[0] > 1) {
                                throw new OutOfMemoryError("made by the test");
                            }
                            return Example.known(Example.threeNodes());
                        }),
                        plan);

        assertEquals(ReloadEvent.Cause.CRASH, run.stopped().orElseThrow().cause());
        assertTrue(run.verdict().isPresent());
    }
}
