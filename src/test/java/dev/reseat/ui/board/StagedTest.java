package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.reload.Pace;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.ServerTraits;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Three nodes; mounts `docs-0/` and on go from v1.0.0 to v2.0.0.
class StagedTest {
    private static final Instant BEGUN = dev.reseat.fakes.SampleCluster.READ;

    private final FakeRuns runs = FakeRuns.willing();

    private StagedTest begin(ReloadPlan plan) {
        runs.start(plan, _ -> {});
        return this;
    }

    private StagedTest begin(Pace pace, int mounts) {
        return begin(Plans.changing(Example.BAO_2_7, ReloadScope.GLOBAL, pace, mounts));
    }

    private Staged staged() {
        return Staged.of(runs.run(), BEGUN);
    }

    private Mark mount(int mount) {
        return staged().at(mount, Optional.empty()).mark();
    }

    private Mark node(int node) {
        return staged().ofNode(node, BEGUN.plusSeconds(4)).mark();
    }

    private void seenEverywhere(int mount) {
        for (int n = 0; n < 3; n++) {
            runs.seen(mount, n, Plans.NEW);
        }
    }

    private String name(int node) {
        return runs.run().plan().nodes().get(node).name();
    }

    @Test
    void beforeItsStepAMountWaitsAndSoDoTheNodes() {
        begin(Pace.TOGETHER, 1);
        assertEquals("waiting", mount(0).word());
        assertEquals("waiting", node(2).word());
        assertEquals(Standing.WAITING, staged().cell(0, 2).standing());
    }

    @Test
    void whileTheRequestIsOutEachNodeIsWaitedForWithItsSeconds() {
        begin(Pace.TOGETHER, 1);
        runs.at(BEGUN.plusSeconds(1)).sent(0);
        assertEquals("reloading · 0 of 3", mount(0).word());
        assertTrue(node(1).word().startsWith("waiting… 2."), "4 s after the run began");
        assertEquals(Tone.ACCENT, node(1).tone());
        assertEquals(Standing.Line.DASHED, staged().cell(0, 1).standing().line());
    }

    @Test
    void theSecondsOfALaterStepCountFromItsOwnBeginning() {
        begin(Pace.ONE_BY_ONE, 2);
        runs.sent(0).done(0);
        seenEverywhere(0);
        runs.at(BEGUN.plusSeconds(60)).sent(1);
        String word = staged().ofNode(1, BEGUN.plusSeconds(64)).time();
        assertTrue(word.startsWith("3.") || word.startsWith("4."), word);
        Staged out = staged();
        runs.done(1);
        assertEquals(out.sent(), out.after(runs.run(), BEGUN).sent(), "its answer changes nothing");
    }

    @Test
    void aMountIsProvedOnlyWhenEveryNodeIs() {
        begin(Pace.TOGETHER, 1);
        runs.sent(0).done(0).seen(0, 0, Plans.NEW).seen(0, 1, Plans.NEW);
        assertEquals("reloading · 2 of 3", mount(0).word());
        assertTrue(node(0).word().startsWith("proved · "), node(0)::word);
        assertTrue(node(2).word().startsWith("waiting… "), node(2)::word);
        runs.seen(0, 2, Plans.NEW);
        assertEquals("v2.0.0 ✓", mount(0).word());
        assertEquals(Tone.SUCCESS, mount(0).tone());
        assertEquals(Standing.Line.FULL, staged().at(0, Optional.empty()).standing().line());
    }

    @Test
    void aMountThatIsDownSomewhereSaysWhereAndWhy() {
        begin(Pace.TOGETHER, 2);
        runs.sent(0).done(0);
        seenEverywhere(1);
        runs.seen(0, 0, Plans.NEW).seen(0, 1, Plans.NEW).down(0, 2);
        assertEquals("down on " + name(2), mount(0).word());
        assertEquals(Tone.DANGER, mount(0).tone());
        assertTrue(mount(0).why().contains("backend is nil"), mount(0)::why);
        assertTrue(mount(0).why().contains("2 of 3 nodes proved"), mount(0)::why);
        assertEquals("1 down · 1 of 2 ✓", node(2).word());
        assertTrue(node(2).why().contains("docs-0/"), node(2)::why);
        assertEquals("v2.0.0 ✓", mount(1).word());
        assertEquals(Standing.Line.CROSSED, staged().cell(0, 2).standing().line());
        runs.down(0, 1);
        assertEquals("down on 2 of 3 nodes", mount(0).word());
        runs.down(0, 0);
        assertEquals("down", mount(0).word());
    }

    @Test
    void theSameBinaryIsDoneWithoutProof() {
        begin(Plans.sameBinary(Example.BAO_2_7, ReloadScope.GLOBAL, Pace.TOGETHER, 1));
        runs.sent(0).done(0);
        for (int n = 0; n < 3; n++) {
            runs.seen(0, n, Plans.OLD);
        }
        assertEquals("same binary", mount(0).word());
        assertEquals(Tone.SUCCESS_OUTLINE, mount(0).tone());
        assertTrue(node(1).word().startsWith("same binary · "), node(1)::word);
        assertEquals(Standing.Line.THIN, staged().cell(0, 1).standing().line());
    }

    @Test
    void whatWasNotSeenBeforeTheEndIsNotSeenAndWhatWasNeverSentIsNotTouched() {
        begin(Pace.ONE_BY_ONE, 2);
        runs.sent(0).done(0).seen(0, 0, Plans.NEW);
        runs.stopped(ReloadEvent.Cause.PERSON, "Stopped by you.").closed();
        assertEquals("not seen on 2 of 3 nodes", mount(0).word());
        assertEquals(Tone.UNKNOWN, mount(0).tone());
        assertEquals("not touched", mount(1).word());
        assertTrue(staged().inFront(0));
        assertFalse(staged().inFront(1));
    }

    @Test
    void afterARefusalNothingWasTouched() {
        begin(Pace.TOGETHER, 2);
        runs.sent(0).answered(0, Told.REFUSED);
        assertEquals(Verdict.Word.REFUSED, runs.closed().word());
        assertEquals("not touched", mount(0).word());
        assertEquals("not touched", node(0).word());
    }

    @Test
    void afterALostAnswerNothingIsProvedByIt() {
        begin(Pace.TOGETHER, 1);
        runs.sent(0).answered(0, Told.LOST).givenUp(0, 1, "15 s late");
        assertEquals(Verdict.Word.UNKNOWN, runs.closed().word());
        assertEquals("not seen", mount(0).word());
        assertEquals("not seen", node(1).word());
        assertEquals(Standing.NOT_SEEN, staged().cell(0, 0).standing());
    }

    @Test
    void aFailureIsSaidWithTheServersWords() {
        begin(Pace.TOGETHER, 2);
        runs.sent(0).answered(0, Told.failed("docs-0/"));
        assertEquals("failed on " + name(0), mount(0).word());
        assertTrue(mount(0).why().contains("checksums did not match"), mount(0)::why);
        assertEquals("1 failed · 0 of 2 ✓", node(0).word());
    }

    /// There the other nodes show a replicated table: only the active node's own reading can prove anything.
    @Test
    void whereCellsCannotBeSeenNothingIsShownAsProved() {
        ServerTraits traits = Example.ENTERPRISE;
        begin(Plans.changing(traits, ReloadScope.GLOBAL, Pace.TOGETHER, 1));
        int nodes = runs.run().plan().nodes().size();
        assertTrue(nodes > 1, "the plan names the nodes that cannot be seen");
        assertEquals("waiting", mount(0).word(), "nothing was sent yet");
        runs.sent(0).done(0);
        for (int n = 0; n < nodes; n++) {
            runs.seen(0, n, Plans.NEW);
        }
        assertEquals(Verdict.Word.DISPATCHED, runs.closed().word());
        assertTrue(mount(0).word().startsWith("not seen on "), mount(0)::word);
        for (int n = 1; n < nodes; n++) {
            assertEquals("not seen", node(n).word());
            assertTrue(node(n).why().contains("replicated"), node(n)::why);
            assertEquals(Standing.NOT_SEEN, staged().cell(0, n).standing());
        }
        assertTrue(node(0).word().startsWith("proved"), node(0)::word);
    }

    @Test
    void aGroupCountsItsMountsAndSaysWhatIsDown() {
        begin(Pace.ONE_BY_ONE, 4);
        int[] all = {0, 1, 2, 3};
        assertEquals("waiting", staged().group(all).mark().word());
        runs.sent(0).done(0);
        seenEverywhere(0);
        Sign some = staged().group(all);
        assertEquals("1 of 4 proved", some.mark().word());
        assertEquals(Standing.RELOADING, some.standing(), "the others are still to come");
        runs.sent(1).done(1).down(1, 2);
        Sign down = staged().group(all);
        assertEquals("1 down · 1 of 4 proved", down.mark().word());
        assertEquals(Tone.DANGER, down.mark().tone());
        runs.stopped(ReloadEvent.Cause.BAD_SIGN, "Stopped.").closed();
        assertEquals(
                "2 not touched · 1 of 3 proved", staged().group(new int[] {0, 2, 3}).mark().word());
        assertEquals(Standing.PROVED, staged().group(new int[] {0}).standing());
    }

    @Test
    void onlyTheNewestStepsMountsAreInFrontUntilTheVerdict() {
        begin(Pace.ONE_BY_ONE, 3);
        assertFalse(staged().inFront(0));
        runs.sent(0).done(0);
        seenEverywhere(0);
        assertTrue(staged().inFront(0), "until the next one is sent");
        runs.sent(1).done(1);
        assertFalse(staged().inFront(0));
        assertTrue(staged().inFront(1));
        seenEverywhere(1);
        runs.stopped(ReloadEvent.Cause.PERSON, "Stopped by you.").closed();
        assertTrue(staged().inFront(0));
        assertTrue(staged().inFront(1));
        assertFalse(staged().inFront(2));
    }

    @Test
    void mountsAreFoundByTheirPathAndALaterFoldKeepsTheIndex() {
        begin(Pace.TOGETHER, 3);
        Staged first = staged();
        assertEquals(Optional.of(2), first.mount(new MountPath("docs-2/")));
        assertEquals(Optional.empty(), first.mount(new MountPath("other/")));
        runs.sent(0);
        ReloadRun later = runs.run();
        assertSame(first.index(), first.after(later, BEGUN).index());
        runs.start(Plans.changing(Example.BAO_2_7, ReloadScope.GLOBAL, Pace.TOGETHER, 1), _ -> {});
        assertEquals(
                Optional.empty(), first.after(runs.run(), BEGUN).mount(new MountPath("docs-2/")));
    }

    @Test
    void aMountThatWasDownIsSaidToHaveBeenUntilAnotherReloadAsksIt() {
        begin(Pace.ONE_BY_ONE, 2);
        runs.sent(0).done(0).down(0, 2).stopped(ReloadEvent.Cause.BAD_SIGN, "Stopped.").closed();
        LastDown after = LastDown.NOTHING.after(runs.run(), ZoneOffset.UTC);
        Flag flag = after.of(new MountPath("docs-0/")).orElseThrow();
        assertEquals("down at 14:02", flag.mark().word());
        assertTrue(flag.mark().why().contains("on " + name(2) + ": "), flag::toString);
        assertTrue(flag.mark().why().contains("backend is nil"), flag::toString);
        assertEquals(Optional.empty(), after.of(new MountPath("docs-1/")));
        begin(Pace.TOGETHER, 1);
        assertEquals(after, after.after(runs.run(), ZoneOffset.UTC), "nothing was asked yet");
        runs.sent(0).done(0);
        seenEverywhere(0);
        assertEquals(LastDown.NOTHING, after.after(runs.run(), ZoneOffset.UTC));
    }
}
