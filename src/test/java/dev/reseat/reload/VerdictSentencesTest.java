package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.Told.DONE;
import static dev.reseat.fakes.Told.DOWN;
import static dev.reseat.fakes.Told.LOST;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.reload.Endings.global;
import static dev.reseat.reload.Endings.local;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.Answer;
import dev.reseat.vault.ReloadStatus.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a verdict says in its sentence and beside it, and what carries it.
class VerdictSentencesTest {
    @Test
    void stepsNotSentAreSaidBesideAndNeverChangeTheWord() {
        Verdict verdict =
                Verdicts.of(
                        local(73)
                                .read(0, 0, OLD)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .stopped(
                                        ReloadEvent.Cause.PERSON,
                                        "Stopped by the person before step 2.")
                                .run());

        assertEquals(Word.VERIFIED, verdict.word());
        assertEquals(
                "72 mounts not touched. Stopped by the person before step 2.", verdict.beside());
        assertEquals("1 mount now runs v2.0.0 on 1 node.", verdict.sentence());
    }

    @Test
    void nothingIsSaidBesideAWholeRun() {
        assertEquals(
                "",
                Verdicts.of(local(1).read(0, 0, OLD).step(0, DONE).read(0, 0, NEW).run()).beside());
    }

    @Test
    void partialNamesTheFirstBadCellAndCountsTheRest() {
        Told told =
                global(BAO_2_7).read(0, 0, OLD).step(0, DONE).read(0, 0, NEW).probed(0, 1, DOWN);

        assertEquals(
                "docs-0/ on bao-1 did not take the reload.", Verdicts.of(told.run()).sentence());
        assertEquals(List.of(new Place(0, 1)), Verdicts.of(told.run()).carriedBy());
        assertEquals(
                "docs-0/ on bao-1 and 1 more did not take the reload.",
                Verdicts.of(told.probed(0, 2, DOWN).run()).sentence());
    }

    @Test
    void localOnlySaysWhichNodeDidItAndWhichRunWhatTheyRan() {
        Verdict verdict =
                Verdicts.of(global(BAO_2_6).read(0, 0, OLD).step(0, DONE).read(0, 0, NEW).run());

        assertEquals(
                "Cluster-wide was asked for; this server reloaded bao-0 only. bao-1, bao-2 keep what they run.",
                verdict.sentence());
    }

    @Test
    void dispatchedCountsReportsAndNamesNoNode() {
        Verdict verdict =
                Verdicts.of(
                        global(ENTERPRISE)
                                .step(0, DONE)
                                .reported(new Report("c1fd", ""), new Report("9a4e", ""))
                                .run());

        assertEquals(
                "The request was sent on to the cluster; 2 participants reported, 0 with errors.",
                verdict.sentence());
    }

    @Test
    void unknownSaysWhetherTheStateWasReadAgain() {
        Told lost = local(1).read(0, 0, OLD).step(0, LOST);

        assertEquals(
                "The answer was lost: the line broke. The mounts have not been read since.",
                Verdicts.of(lost.run()).sentence());
        assertEquals(
                "The answer was lost: the line broke. State read again: 1 proved, 0 failed, 0 not known.",
                Verdicts.of(lost.read(0, 0, NEW).probed(0, 0, SERVES).run()).sentence());
    }

    @Test
    void readingsWhileTheRequestWasOutAreNotReadAgain() {
        Told lost = local(1).read(0, 0, OLD).sent(0).read(0, 0, OLD).answered(0, LOST);

        assertTrue(Verdicts.of(lost.run()).sentence().contains("have not been read since"));
    }

    @Test
    void carriersAreAHundredAtMost() {
        Told told = new Told(Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.TOGETHER, 150));
        told.step(0, LOST);

        assertEquals(100, Verdicts.of(told.run()).carriedBy().size());
    }

    @Test
    void refusalOfALaterStepIsSaidBesideWhatTheOthersProve() {
        Verdict verdict =
                Verdicts.of(
                        local(6).read(0, 0, OLD)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .step(1, REFUSED)
                                .run());
        assertEquals(Word.VERIFIED, verdict.word());
        assertTrue(
                verdict.beside().contains("Step 2 was refused: permission denied."),
                verdict.beside());
    }

    @Test
    void stepThatNeverLeftIsNotCalledRefused() {
        Verdict verdict =
                Verdicts.of(
                        local(6).read(0, 0, OLD)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .step(1, new Answer.Refused(0, "The disk is full.", "not sent"))
                                .run());
        assertTrue(
                verdict.beside().contains("Step 2 was not sent: The disk is full. ")
                        || verdict.beside().endsWith("Step 2 was not sent: The disk is full."),
                verdict.beside());
    }
}
