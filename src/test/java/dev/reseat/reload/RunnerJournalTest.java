package dev.reseat.reload;

import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.reload.Rehearsal.global;
import static dev.reseat.reload.Rehearsal.local;
import static dev.reseat.reload.Rehearsal.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.MemoryJournal;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.reload.Verdict.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a run writes down, when, and what becomes of it where the disk fails.
@Timeout(20)
class RunnerJournalTest {
    private final Rehearsal stage = new Rehearsal();

    @Test
    void journalAloneGivesTheRunThatWasShown() throws Exception {
        ReloadPlan plan = global(9);
        ReloadRun run = stage.run(stage.cluster(plan), plan);
        ReloadRun again =
                ReloadRun.of(
                        plan,
                        stage.journal.written().stream()
                                .map(MemoryJournal.Written::event)
                                .toList());

        assertEquals(run.verdict(), again.verdict());
        assertEquals(run.cells().counts(), again.cells().counts());
        assertEquals(27, again.cells().counts().proved());
        assertFalse(stage.journal.leased());
    }

    @Test
    void intentIsDurableBeforeTheRequestLeaves() throws Exception {
        ReloadPlan plan = local(2);
        List<MemoryJournal.Written> atArrival = new ArrayList<>();
        ScriptedCluster cluster = stage.cluster(plan);
        cluster.whenReloadArrives(() -> atArrival.addAll(stage.journal.written()));
        stage.run(cluster, plan);

        assertTrue(
                atArrival.stream()
                        .anyMatch(w ->
                                w.durable()
                                        && w.event() instanceof ReloadEvent.Intended i
                                        && i.step() == 0));
    }

    @Test
    void answerIsOnDiskBeforeItIsShown() throws Exception {
        ReloadPlan plan = local(1);
        AtomicInteger early = new AtomicInteger();
        Running running =
                stage.runner(stage.cluster(plan))
                        .start(
                                plan,
                                p -> {
                                    long written = stage.journal.written().size();
                                    if (p.run().last() > written) {
                                        early.incrementAndGet();
                                    }
                                });
        running.awaitEnd();

        assertEquals(0, early.get());
    }

    @Test
    void waitingNodeIsJournaledOnlyWhenItSaysSomethingNew() throws Exception {
        ReloadPlan plan = local(1);
        stage.run(stage.cluster(plan).reads((_, _, _) -> own(OLD)), plan);

        long reads =
                stage.journal.written().stream()
                        .filter(w -> w.event() instanceof ReloadEvent.Read)
                        .count();
        assertTrue(reads <= 3, "before, while out, after: " + reads);
    }

    @Test
    void runThatCannotBeRecordedIsNotBegun() {
        ReloadPlan plan = local(1);
        ScriptedCluster cluster = stage.cluster(plan);
        stage.journal.beginsNothing();

        assertThrows(JournalException.class, () -> stage.start(cluster, plan));
        assertEquals(List.of(), cluster.calls());
    }

    @Test
    void diskThatFailsBeforeTheIntentSendsNothing() throws Exception {
        ReloadPlan plan = local(2);
        ScriptedCluster cluster = stage.cluster(plan);
        stage.journal.failFrom(3);
        Running running = stage.start(cluster, plan);
        running.awaitEnd();

        assertEquals(List.of(), cluster.sends());
        assertEquals(Word.REFUSED, word(running.progress().run()));
        assertEquals("The journal is full.", running.progress().notRecorded());
        assertEquals(
                ReloadEvent.Cause.DISK, running.progress().run().stopped().orElseThrow().cause());
    }

    @Test
    void diskThatFailsBetweenIntentAndAnswerIsShownAndEndsThePlan() throws Exception {
        ReloadPlan plan = local(2);
        ScriptedCluster cluster = stage.cluster(plan);
        stage.journal.failFrom(5);
        Running running = stage.start(cluster, plan);
        running.awaitEnd();
        Progress end = running.progress();

        assertEquals(1, cluster.sends().size());
        assertEquals(Word.VERIFIED, word(end.run()), "what came is shown all the same");
        assertEquals("The journal is full.", end.notRecorded());
        assertEquals(ReloadEvent.Cause.DISK, end.run().stopped().orElseThrow().cause());
        assertEquals(4, stage.journal.written().size(), "and the journal has no gap");
        assertInstanceOf(StepState.Pending.class, end.run().steps().get(1));
        assertFalse(
                cluster.calls().contains("read bao-0 docs-1/"),
                "the next step is not even looked at");
        assertTrue(stage.shown.stream().anyMatch(p -> p.notRecorded().isEmpty()));
    }
}
