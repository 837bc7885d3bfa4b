package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePast;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.PastRun;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.RunId;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Namespace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Runs of the past, without a window.
class PastModelTest {
    private static final Clock CLOCK = Clock.fixed(SampleCluster.READ, ZoneOffset.UTC);
    private static final RunId PARTIAL = PastRun.partial().plan().id();

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private PastModel over(FakePast past) {
        return new PastModel(
                new Host(new Threads(Runnable::run, waiting::add), CLOCK, past),
                FakeRuns.willing());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aRunOfThePastIsShownAsTheJournalHasItAndNothingIsAskedOfAnyCluster() {
        PastModel model = over(new FakePast().whole(PastRun.partial()));
        model.open(PARTIAL);
        assertEquals(
                new Looking.Awaiting(PARTIAL, Optional.empty()), model.lookingProperty().get());
        work();
        Looking.AtPast at = assertInstanceOf(Looking.AtPast.class, model.lookingProperty().get());
        assertEquals(PastRun.partial().run().verdict(), at.shown().progress().run().verdict());
        assertEquals(PastRun.partial().events(), Trail.since(at.shown().trail(), 0));
    }

    @Test
    void whatHistoryTellsOfItIsThereBeforeItIsRead() {
        PastModel model = over(new FakePast().whole(PastRun.partial()));
        model.look();
        work();
        model.open(PARTIAL);
        Looking.Awaiting waits =
                assertInstanceOf(Looking.Awaiting.class, model.lookingProperty().get());
        assertEquals("partial", waits.line().orElseThrow().verdict());
    }

    @Test
    void whoLeavesEndsTheReading() {
        List<Boolean> left = new ArrayList<>();
        PastModel model =
                over(
                        new FakePast()
                                .whole(PastRun.partial())
                                .whenRead(gone -> left.add(gone.getAsBoolean())));
        model.open(PARTIAL);
        model.list();
        model.open(PARTIAL);
        work();
        assertEquals(List.of(true, false), left, "the first is not waited for any more");
        assertInstanceOf(Looking.AtPast.class, model.lookingProperty().get());
    }

    @Test
    void whatIsOpenedLastIsShownWhateverComesFirst() {
        PastModel model = over(new FakePast().whole(PastRun.partial()));
        model.open(PARTIAL);
        model.list();
        work();
        assertEquals(new Looking.AtList(), model.lookingProperty().get());
    }

    @Test
    void theRunOfThisWindowIsNoPastOne() {
        PastModel model = over(new FakePast().whole(PastRun.partial()));
        int[] wanted = {0};
        model.currentIs(() -> Optional.of(PARTIAL));
        model.whenWanted(() -> wanted[0]++);
        model.open(PARTIAL);
        work();
        assertEquals(new Looking.AtNow(), model.lookingProperty().get());
        assertEquals(1, wanted[0]);
    }

    @Test
    void whyARunCannotBeShownIsSaid() {
        PastModel model = over(new FakePast());
        model.open(PARTIAL);
        work();
        assertEquals(
                new Looking.NotRead(PARTIAL, "The journal no longer has this run."),
                model.lookingProperty().get());
        PastModel broken = over(new FakePast().broken());
        broken.open(PARTIAL);
        broken.look();
        work();
        assertEquals(
                new Looking.NotRead(PARTIAL, "The file is damaged."),
                broken.lookingProperty().get());
        assertEquals(
                "The journal cannot be read: The file is damaged.",
                broken.toldProperty().get().trouble());
    }

    @Test
    void eventsThatDoNotFitTheirPlanAreSaidToMakeNoSense() {
        Journal.Stored odd =
                new Journal.Stored(
                        PastRun.partial().plan(),
                        List.of(
                                new ReloadEvent.Answered(
                                        1, SampleCluster.READ, 99, new Answer.Lost("gone"))));
        PastModel model = over(new FakePast().whole(odd));
        model.open(PARTIAL);
        work();
        assertInstanceOf(Looking.NotRead.class, model.lookingProperty().get());
    }

    @Test
    void aRunOfAnotherClusterOrNamespaceIsNotHere() {
        PastModel model = over(new FakePast());
        Journal.Where where = Journal.Where.of(PastRun.partial().plan());
        assertFalse(model.here(where), "nothing is connected");
        model.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        new FakeCluster(SampleCluster.full()),
                                        "prod-eu",
                                        Environment.PRODUCTION,
                                        SampleCluster.ADDRESS)));
        assertTrue(model.here(where));
        assertFalse(
                model.here(
                        new Journal.Where(
                                where.connection(), where.address(), new Namespace("other"))));
        assertFalse(
                model.here(
                        new Journal.Where(
                                where.connection(), "https://other:8200", where.namespace())));
    }

    @Test
    void timesAreSaidAsPeopleSayThem() {
        PastWords words = new PastWords(CLOCK);
        assertEquals("Today 00:00", words.when(Instant.parse("2026-11-24T00:00:00Z")));
        assertEquals("Yesterday 23:59", words.when(Instant.parse("2026-11-23T23:59:59Z")));
        assertEquals("22 Nov 09:12", words.when(Instant.parse("2026-11-22T09:12:00Z")));
        assertEquals("31 Dec 2025 09:12", words.when(Instant.parse("2025-12-31T09:12:00Z")));
        assertEquals("time unknown", words.when(Instant.EPOCH));
    }

    @Test
    void aRunWithoutAVerdictMayBeAnotherWindowsAndADamagedOneSaysSo() {
        FakePast past = new FakePast().run(0, "kv/", "", "").damaged(1);
        PastModel model = over(past);
        model.look();
        work();
        List<Journal.Summary> runs = model.toldProperty().get().runs();
        assertTrue(PastWords.mark(runs.getFirst()).why().contains("another Reseat"));
        assertEquals("damaged", PastWords.mark(runs.getLast()).word());
        assertEquals("A record that cannot be understood", PastWords.what(runs.getLast()));
        assertEquals(
                "no verdict · Today 14:02 · prod-eu / team-payments",
                model.words().beside(runs.getFirst()));
    }
}
