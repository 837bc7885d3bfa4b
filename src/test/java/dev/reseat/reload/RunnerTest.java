package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.fakes.Told.DOWN;
import static dev.reseat.fakes.Told.LOST;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.fakes.Told.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.FakeClock;
import dev.reseat.fakes.MemoryJournal;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.fakes.Told;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.Seen;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class RunnerTest {
    private final FakeClock clock = new FakeClock();
    private final MemoryJournal journal = new MemoryJournal();
    private final List<Progress> shown = Collections.synchronizedList(new ArrayList<>());

    private static ReloadPlan global(int mounts) {
        return Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, mounts);
    }

    private static ReloadPlan local(int mounts) {
        return Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.ONE_BY_ONE, mounts);
    }

    private ScriptedCluster cluster(ReloadPlan plan) {
        return new ScriptedCluster(plan, clock);
    }

    private Running start(ScriptedCluster cluster, ReloadPlan plan) throws JournalException {
        return new Runner(cluster, journal, clock, clock.threads()).start(plan, shown::add);
    }

    private ReloadRun run(ScriptedCluster cluster, ReloadPlan plan) throws Exception {
        Running running = start(cluster, plan);
        running.awaitEnd();
        assertTrue(running.ended());
        return running.progress().run();
    }

    private static Word word(ReloadRun run) {
        return run.verdict().orElseThrow().word();
    }

    private List<String> kinds() {
        return journal.written().stream()
                .map(w -> w.event().getClass().getSimpleName() + (w.durable() ? "!" : ""))
                .toList();
    }

    @Test
    void oneMountOnOneNodeIsReadProbedIntendedSentAnsweredReadProbedAndClosed() throws Exception {
        // The same binary: nothing to look for while the request is out, so the order is the same
        // each time.
        ReloadPlan plan = Plans.sameBinary(BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 1);
        ReloadRun run =
                run(cluster(plan).reads((_, _, _) -> new Seen.Own(OLD, OLD.version())), plan);

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
                journal.written().stream().map(w -> w.event().number()).toList());
    }

    @Test
    void journalAloneGivesTheRunThatWasShown() throws Exception {
        ReloadPlan plan = global(9);
        ReloadRun run = run(cluster(plan), plan);
        ReloadRun again =
                ReloadRun.of(
                        plan,
                        journal.written().stream().map(MemoryJournal.Written::event).toList());

        assertEquals(run.verdict(), again.verdict());
        assertEquals(run.cells().counts(), again.cells().counts());
        assertEquals(27, again.cells().counts().proved());
        assertFalse(journal.leased());
    }

    @Test
    void everyStepIsSentOnceAsThePlanShowsIt() throws Exception {
        ReloadPlan plan = global(60);
        ScriptedCluster cluster = cluster(plan);
        run(cluster, plan);

        assertEquals(plan.steps().stream().map(Step::wire).toList(), cluster.sends());
    }

    @Test
    void defectOfOursInMidRunStillEndsInAVerdict() throws Exception {
        ReloadPlan plan = global(9);
        ScriptedCluster cluster = cluster(plan);
        int[] asked = {0};
        ReloadRun run =
                run(
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
    void intentIsDurableBeforeTheRequestLeaves() throws Exception {
        ReloadPlan plan = local(2);
        List<MemoryJournal.Written> atArrival = new ArrayList<>();
        ScriptedCluster cluster = cluster(plan);
        cluster.whenReloadArrives(() -> atArrival.addAll(journal.written()));
        run(cluster, plan);

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
                new Runner(cluster(plan), journal, clock, clock.threads())
                        .start(
                                plan,
                                p -> {
                                    long written = journal.written().size();
                                    if (p.run().last() > written) {
                                        early.incrementAndGet();
                                    }
                                });
        running.awaitEnd();

        assertEquals(0, early.get());
    }

    @Test
    void whileTheRequestIsOutOnlySingleMountsAreReadAndNothingIsProbed() throws Exception {
        ReloadPlan plan = global(1);
        ScriptedCluster cluster = cluster(plan);
        CountDownLatch door = cluster.holdReload();
        Running running = start(cluster, plan);
        cluster.awaitReload();
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofSeconds(1));
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
        ScriptedCluster cluster = cluster(plan);
        run(cluster, plan);

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
    void aClockSetAheadInMidRunMakesNoNodeLate() throws Exception {
        ReloadPlan plan = global(1);
        AtomicInteger readings = new AtomicInteger();
        ScriptedCluster cluster =
                cluster(plan)
                        .reads((node, _, since) -> {
                            if (since == null || !node.equals("bao-2")) {
                                return own(since == null ? OLD : NEW);
                            }
                            if (readings.incrementAndGet() == 1) {
                                clock.set(Duration.ofHours(1));
                            }
                            return own(readings.get() < 6 ? OLD : NEW);
                        });

        ReloadRun run = run(cluster, plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 2).state());
        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void aRunThatCannotBeShownIsNotBegunAndGivesItsLeaseBack() {
        ReloadPlan plan = local(1);
        ScriptedCluster cluster = cluster(plan);
        Runner runner = new Runner(cluster, journal, clock, clock.threads());

        assertThrows(
                IllegalStateException.class,
                () ->
                        runner.start(
                                plan,
                                _ -> {
                                    throw new IllegalStateException("no window");
                                }));

        assertFalse(journal.leased());
        assertEquals(List.of(), cluster.sends());
    }

    @Test
    void slowNodeIsProvedAndOneThatStaysOldHasFailedAndOneThatIsAwayIsNotSeen() throws Exception {
        ReloadPlan plan = Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.TOGETHER, 3);
        ScriptedCluster cluster =
                cluster(plan)
                        .reads((node, mount, since) -> {
                            if (since != null && node.equals("bao-2")) {
                                return switch (mount) {
                                    case "docs-0/" -> own(since.toSeconds() < 6 ? OLD : NEW);
                                    case "docs-1/" -> own(OLD);
                                    default ->
                                            new Seen.NotReadable(
                                                    new VaultFailure.Unreachable(
                                                            Example.tried(), "refused"));
                                };
                            }
                            return own(since == null ? OLD : NEW);
                        });
        ReloadRun run = run(cluster, plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 2).state());
        CellState late = run.cells().at(1, 2).state();
        assertTrue(
                assertInstanceOf(CellState.Failed.class, late)
                        .words()
                        .contains("15 s after the answer"));
        assertInstanceOf(CellState.NotSeen.class, run.cells().at(2, 2).state());
        assertEquals(Word.PARTIAL, word(run));
        Duration took = Duration.between(Example.START, clock.now());
        assertTrue(took.toSeconds() >= 15 && took.toSeconds() <= 17, took.toString());
    }

    @Test
    void waitingNodeIsJournaledOnlyWhenItSaysSomethingNew() throws Exception {
        ReloadPlan plan = local(1);
        run(cluster(plan).reads((_, _, _) -> own(OLD)), plan);

        long reads =
                journal.written().stream()
                        .filter(w -> w.event() instanceof ReloadEvent.Read)
                        .count();
        assertTrue(reads <= 3, "before, while out, after: " + reads);
    }

    @Test
    void nodeThatHadFailedBeforeIsGivenItsTime() throws Exception {
        ReloadPlan plan = global(1);
        PluginBuild nothing = Example.build("", "");
        ReloadRun run =
                run(
                        cluster(plan)
                                .reads((node, _, since) ->
                                        node.equals("bao-1")
                                                ? own(
                                                        since == null || since.toMillis() < 1500
                                                                ? nothing
                                                                : NEW)
                                                : own(since == null ? OLD : NEW)),
                        plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 1).state());
    }

    @Test
    void nodeThatRanAnotherBuildThanTheSameBinaryIsGivenItsTime() throws Exception {
        ReloadPlan plan = Plans.sameBinary(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
        ReloadRun run =
                run(
                        cluster(plan)
                                .reads((node, _, since) ->
                                        new Seen.Own(
                                                node.equals("bao-1")
                                                                && (since == null
                                                                        || since.toMillis() < 1500)
                                                        ? NEW
                                                        : OLD,
                                                OLD.version())),
                        plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 1).state());
        assertInstanceOf(CellState.DoneWithoutProof.class, run.cells().at(0, 0).state());
        assertEquals(Word.ACCEPTED, word(run));
    }

    @Test
    void lostAnswerIsUnknownWhateverShowsAndTheNodesAreGivenFiveSeconds() throws Exception {
        ReloadPlan plan = local(2);
        ScriptedCluster cluster =
                cluster(plan)
                        .answers(LOST)
                        .reads((_, _, since) ->
                                own(since == null || since.toSeconds() < 3 ? OLD : NEW));
        ReloadRun run = run(cluster, plan);

        assertEquals(Word.UNKNOWN, word(run));
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertEquals(1, cluster.sends().size(), "nothing is sent after a lost answer");
    }

    static Stream<Arguments> badSigns() {
        ScriptedCluster.Probes dead = (_, _, since) -> since == null ? SERVES : DOWN;
        ScriptedCluster.Probes fine = (_, _, _) -> SERVES;
        return Stream.of(
                Arguments.of("failed", failed("docs-0/"), fine, "failed on bao-0"),
                Arguments.of("failure that names nothing", failed(), fine, "reported a failure"),
                Arguments.of("lost", LOST, fine, "lost"),
                Arguments.of("refused", REFUSED, fine, "refused"),
                Arguments.of("down", Told.DONE, dead, "is down on bao-0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSigns")
    void badSignStopsBeforeTheNextRequest(
            String name, Answer answer, ScriptedCluster.Probes probes, String why)
            throws Exception {
        ReloadPlan plan = local(3);
        ScriptedCluster cluster = cluster(plan).answers(answer).probes(probes);
        ReloadRun run = run(cluster, plan);

        assertEquals(1, cluster.sends().size(), name);
        assertEquals(ReloadEvent.Cause.BAD_SIGN, run.stopped().orElseThrow().cause());
        assertTrue(run.stopped().get().why().contains(why), run.stopped().get().why());
    }

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
                        "mount tuned by someone else",
                        "docs-0/ now asks for v3.0.0",
                        c -> c.reads((_, _, _) -> new Seen.Own(OLD, "v3.0.0"))),
                gate(
                        "mount reloaded by someone else",
                        "docs-0/ now runs v2.0.0",
                        c -> c.reads((_, _, _) -> own(NEW))));
    }

    @Test
    void tokenThatTheServerAcceptsIsNotEndedByTheClockHere() throws Exception {
        ReloadPlan plan = global(1);
        TokenFacts endedByThisClock = new TokenFacts("ann", List.of(), Example.START, 0);
        ReloadRun run = run(cluster(plan).token(() -> known(endedByThisClock)), plan);

        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void errorOfTheMachineInMidRunStillEndsInAVerdict() throws Exception {
        ReloadPlan plan = global(9);
        ScriptedCluster cluster = cluster(plan);
        int[] asked = {0};
        ReloadRun run =
                run(
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
        ScriptedCluster cluster = closing.of(cluster(plan));
        ReloadRun run = run(cluster, plan);

        assertEquals(List.of(), cluster.sends(), name);
        assertEquals(ReloadEvent.Cause.GATE, run.stopped().orElseThrow().cause());
        assertTrue(run.stopped().get().why().contains(why), run.stopped().get().why());
        assertEquals(Word.REFUSED, word(run));
    }

    @Test
    void gateIsAskedBeforeEveryRequestNotOnlyTheFirst() throws Exception {
        ReloadPlan plan = local(3);
        AtomicInteger asked = new AtomicInteger();
        ScriptedCluster cluster =
                cluster(plan)
                        .nodes(() ->
                                known(
                                        asked.incrementAndGet() < 3
                                                ? Example.threeNodes()
                                                : List.of(Example.node("bao-1", NodeRole.ACTIVE))));
        ReloadRun run = run(cluster, plan);

        assertEquals(2, cluster.sends().size());
        assertEquals(1, run.mountsNotTouched());
        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void nodesThatMayNotBeListedAreNoReasonToStop() throws Exception {
        ReloadPlan plan = local(1);
        ReloadRun run =
                run(cluster(plan).nodes(() -> Example.denied("read on sys/ha-status")), plan);

        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void stopAfterThisStepEndsBetweenTwoRequests() throws Exception {
        ReloadPlan plan = local(3);
        ScriptedCluster cluster = cluster(plan);
        CountDownLatch door = cluster.holdReload();
        Running running = start(cluster, plan);
        cluster.awaitReload();
        running.stopAfterThisStep();
        door.countDown();
        running.awaitEnd();
        ReloadRun run = running.progress().run();

        assertEquals(1, cluster.sends().size());
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertEquals(Word.VERIFIED, word(run));
        assertEquals(
                "2 mounts not touched. Stopped by the person before step 2.",
                run.verdict().orElseThrow().beside());
    }

    @Test
    void stopThatComesWhileTheNextStepIsBeingReadStillComesInTime() throws Exception {
        ReloadPlan plan = local(2);
        AtomicReference<Running> running = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        ScriptedCluster cluster =
                cluster(plan)
                        .probes((_, mount, since) -> {
                            if (mount.equals("docs-1/") && since == null) {
                                assertTrue(started.getCount() == 0);
                                running.get().stopAfterThisStep();
                            }
                            return SERVES;
                        });
        CountDownLatch door = cluster.holdReload();
        running.set(start(cluster, plan));
        started.countDown();
        door.countDown();
        running.get().awaitEnd();

        assertEquals(1, cluster.sends().size());
        assertEquals(
                ReloadEvent.Cause.PERSON,
                running.get().progress().run().stopped().orElseThrow().cause());
    }

    @Test
    void stopWatchingLeavesCellsUnseenAndAwaitsTheAnswer() throws Exception {
        ReloadPlan plan = global(9);
        ScriptedCluster cluster = cluster(plan).reads((_, _, _) -> own(OLD));
        CountDownLatch door = cluster.holdReload();
        Running running = start(cluster, plan);
        cluster.awaitReload();
        running.stopWatching();
        clock.pass(Duration.ofSeconds(5));
        assertFalse(running.ended());
        door.countDown();
        running.awaitEnd();
        ReloadRun run = running.progress().run();

        assertEquals(1, cluster.sends().size());
        assertInstanceOf(Answer.Done.class, run.answer(0).orElseThrow());
        for (int n = 0; n < 3; n++) {
            assertEquals(new CellState.NotSeen("watching was ended"), run.cells().at(0, n).state());
        }
        assertEquals(Word.ACCEPTED, word(run));
    }

    @Test
    void runThatCannotBeRecordedIsNotBegun() {
        ReloadPlan plan = local(1);
        ScriptedCluster cluster = cluster(plan);
        journal.beginsNothing();

        assertThrows(JournalException.class, () -> start(cluster, plan));
        assertEquals(List.of(), cluster.calls());
    }

    @Test
    void planWithAStopIsNotBegun() {
        ReloadPlan plan =
                Plans.ofMounts(
                        Example.snapshot(BAO_2_7, List.of(), List.of()),
                        ReloadScope.LOCAL,
                        Pace.CAREFUL,
                        List.of());

        assertThrows(IllegalArgumentException.class, () -> start(cluster(plan), plan));
        assertFalse(journal.leased());
    }

    @Test
    void diskThatFailsBeforeTheIntentSendsNothing() throws Exception {
        ReloadPlan plan = local(2);
        ScriptedCluster cluster = cluster(plan);
        journal.failFrom(3);
        Running running = start(cluster, plan);
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
        ScriptedCluster cluster = cluster(plan);
        journal.failFrom(5);
        Running running = start(cluster, plan);
        running.awaitEnd();
        Progress end = running.progress();

        assertEquals(1, cluster.sends().size());
        assertEquals(Word.VERIFIED, word(end.run()), "what came is shown all the same");
        assertEquals("The journal is full.", end.notRecorded());
        assertEquals(ReloadEvent.Cause.DISK, end.run().stopped().orElseThrow().cause());
        assertEquals(4, journal.written().size(), "and the journal has no gap");
        assertInstanceOf(StepState.Pending.class, end.run().steps().get(1));
        assertFalse(
                cluster.calls().contains("read bao-0 docs-1/"),
                "the next step is not even looked at");
        assertTrue(shown.stream().anyMatch(p -> p.notRecorded().isEmpty()));
    }

    @Test
    void viewThatFallsDoesNotTakeTheRunWithIt() throws Exception {
        ReloadPlan plan = local(2);
        Running running =
                new Runner(cluster(plan), journal, clock, clock.threads())
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
    void statusOfAClusterWideReloadIsFollowedForFiveMinutes() throws Exception {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
        ScriptedCluster cluster = cluster(plan);
        cluster.status(() ->
                known(
                        new ReloadStatus(
                                Duration.between(Example.START, clock.now()).toSeconds() < 100
                                        ? List.of()
                                        : List.of(new ReloadStatus.Report("c1fd", "")))));
        ReloadRun run = run(cluster, plan);

        assertEquals(Word.DISPATCHED, word(run));
        assertEquals(1, run.status().orElseThrow().reports().size());
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.NotSeen.class, run.cells().at(0, 1).state());
        Duration took = Duration.between(Example.START, clock.now());
        assertTrue(took.toSeconds() >= 300 && took.toSeconds() < 310, took.toString());
        assertTrue(cluster.calls().contains("status request-1"));
    }

    @Test
    void statusIsFollowedUntilWatchingEnds() throws Exception {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
        AtomicReference<Running> running = new AtomicReference<>();
        ScriptedCluster cluster = cluster(plan);
        CountDownLatch door = cluster.holdReload();
        cluster.status(() -> {
            running.get().stopWatching();
            return known(new ReloadStatus(List.of()));
        });
        running.set(start(cluster, plan));
        door.countDown();
        running.get().awaitEnd();

        assertTrue(Duration.between(Example.START, clock.now()).toSeconds() < 30);
        assertEquals(Word.DISPATCHED, word(running.get().progress().run()));
    }

    @Test
    void participantThatReportsAnErrorStopsBeforeTheNextRequest() throws Exception {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.ONE_BY_ONE, 2);
        ScriptedCluster cluster =
                cluster(plan)
                        .status(() ->
                                known(
                                        new ReloadStatus(
                                                List.of(
                                                        new ReloadStatus.Report(
                                                                "9a4e", "no such file")))));
        ReloadRun run = run(cluster, plan);

        assertEquals(1, cluster.sends().size());
        assertEquals(ReloadEvent.Cause.BAD_SIGN, run.stopped().orElseThrow().cause());
        assertEquals(Word.PARTIAL, word(run));
    }
}
