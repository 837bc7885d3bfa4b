package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.fakes.Told.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.FakeClock;
import dev.reseat.fakes.MemoryJournal;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.fakes.Told;
import dev.reseat.vault.Seen;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RecoveryTest {
    private final FakeClock clock = new FakeClock();
    private final ReloadPlan plan = Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, 9);
    private final ScriptedCluster cluster = new ScriptedCluster(plan, clock);

    private static Told untilTheCrash(ReloadPlan plan) {
        return new Told(plan).read(0, 0, OLD).read(0, 1, OLD).read(0, 2, OLD).sent(0);
    }

    private Recovery recover(MemoryJournal journal) throws JournalException {
        return Recovery.ofAll(journal, clock).getFirst();
    }

    @Test
    void crashWhileARequestWasOutIsClosedAsUnknownOnDisk() throws Exception {
        MemoryJournal journal = new MemoryJournal().leftBehind(plan, untilTheCrash(plan).events());
        Recovery recovery = recover(journal);

        ReloadRun run = recovery.progress().run();
        assertTrue(recovery.leftSomethingOut());
        assertEquals(Verdict.Word.UNKNOWN, run.verdict().orElseThrow().word());
        assertEquals(ReloadEvent.Cause.CRASH, run.stopped().orElseThrow().cause());
        MemoryJournal.Written last = journal.written().getLast();
        assertTrue(last.durable() && last.event() instanceof ReloadEvent.Closed);
        assertEquals(List.of(), cluster.calls(), "nothing is asked before there is a connection");
    }

    @Test
    void crashBetweenStepsLeavesNothingOut() throws Exception {
        Told told =
                untilTheCrash(plan)
                        .answered(0, DONE)
                        .read(0, 0, NEW)
                        .read(0, 1, NEW)
                        .read(0, 2, NEW);
        Recovery recovery = recover(new MemoryJournal().leftBehind(plan, told.events()));

        assertFalse(recovery.leftSomethingOut());
        assertEquals(
                Verdict.Word.VERIFIED, recovery.progress().run().verdict().orElseThrow().word());
    }

    @Test
    void readingAgainTouchesOnlyWhatWasTouchedSendsNothingAndKeepsTheVerdict() throws Exception {
        cluster.reads((node, _, _) ->
                switch (node) {
                    case "bao-0" -> own(NEW);
                    case "bao-1" -> own(OLD);
                    default ->
                            new Seen.NotReadable(
                                    new VaultFailure.Unreachable(Example.tried(), "refused"));
                });
        MemoryJournal journal = new MemoryJournal().leftBehind(plan, untilTheCrash(plan).events());
        Recovery recovery = recover(journal);
        ReloadRun run = recovery.readAgain(cluster, clock.threads()).run();
        recovery.close();

        assertEquals(List.of(), cluster.sends());
        assertTrue(
                cluster.calls().stream().allMatch(c -> c.endsWith(" docs-0/")),
                cluster.calls().toString());
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.NotSeen.class, run.cells().at(0, 1).state());
        assertInstanceOf(CellState.NotSeen.class, run.cells().at(0, 2).state());
        assertEquals(Verdict.Word.UNKNOWN, run.verdict().orElseThrow().word());
        assertFalse(journal.leased());
    }

    @Test
    void mountMadeAnewSinceTheCrashProvesNothing() throws Exception {
        cluster.reads((_, _, _) -> new Seen.Own(NEW, NEW.version(), "docs_2"));
        MemoryJournal journal = new MemoryJournal().leftBehind(plan, untilTheCrash(plan).events());
        ReloadRun run = recover(journal).readAgain(cluster, clock.threads()).run();

        assertInstanceOf(CellState.NotSeen.class, run.cells().at(0, 0).state());
        assertEquals("another mount lies there now", run.cells().at(0, 0).trouble());
    }

    @Test
    void cellThatWasAwaitedAfterACleanAnswerIsDecidedByReadingAgain() throws Exception {
        cluster.reads((node, _, _) -> own(node.equals("bao-1") ? OLD : NEW));
        MemoryJournal journal =
                new MemoryJournal()
                        .leftBehind(plan, untilTheCrash(plan).answered(0, DONE).events());
        ReloadRun run = recover(journal).readAgain(cluster, clock.threads()).run();

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.Failed.class, run.cells().at(0, 1).state());
    }
}
