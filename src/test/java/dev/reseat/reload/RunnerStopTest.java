package dev.reseat.reload;

import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.fakes.Told.DOWN;
import static dev.reseat.fakes.Told.LOST;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.fakes.Told.failed;
import static dev.reseat.reload.Rehearsal.global;
import static dev.reseat.reload.Rehearsal.local;
import static dev.reseat.reload.Rehearsal.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Plans;
import dev.reseat.fakes.ScriptedCluster;
import dev.reseat.fakes.Told;
import dev.reseat.reload.Verdict.Word;
import dev.reseat.vault.Answer;
import dev.reseat.vault.ReloadStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What ends a run before its last step: the person, or a bad sign.
@Timeout(20)
class RunnerStopTest {
    private final Rehearsal stage = new Rehearsal();

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
        ScriptedCluster cluster = stage.cluster(plan).answers(answer).probes(probes);
        ReloadRun run = stage.run(cluster, plan);

        assertEquals(1, cluster.sends().size(), name);
        assertEquals(ReloadEvent.Cause.BAD_SIGN, run.stopped().orElseThrow().cause());
        assertTrue(run.stopped().get().why().contains(why), run.stopped().get().why());
    }

    @Test
    void participantThatReportsAnErrorStopsBeforeTheNextRequest() throws Exception {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.ONE_BY_ONE, 2);
        ScriptedCluster cluster =
                stage.cluster(plan)
                        .status(() ->
                                known(
                                        new ReloadStatus(
                                                List.of(
                                                        new ReloadStatus.Report(
                                                                "9a4e", "no such file")))));
        ReloadRun run = stage.run(cluster, plan);

        assertEquals(1, cluster.sends().size());
        assertEquals(ReloadEvent.Cause.BAD_SIGN, run.stopped().orElseThrow().cause());
        assertEquals(Word.PARTIAL, word(run));
    }

    @Test
    void stopAfterThisStepEndsBetweenTwoRequests() throws Exception {
        ReloadPlan plan = local(3);
        ScriptedCluster cluster = stage.cluster(plan);
        CountDownLatch door = cluster.holdReload();
        Running running = stage.start(cluster, plan);
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
                stage.cluster(plan)
                        .probes((_, mount, since) -> {
                            if (mount.equals("docs-1/") && since == null) {
                                assertTrue(started.getCount() == 0);
                                running.get().stopAfterThisStep();
                            }
                            return SERVES;
                        });
        CountDownLatch door = cluster.holdReload();
        running.set(stage.start(cluster, plan));
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
        ScriptedCluster cluster = stage.cluster(plan).reads((_, _, _) -> own(OLD));
        CountDownLatch door = cluster.holdReload();
        Running running = stage.start(cluster, plan);
        cluster.awaitReload();
        running.stopWatching();
        stage.clock.pass(Duration.ofSeconds(5));
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
}
