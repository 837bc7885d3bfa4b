package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.known;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.ScriptedCluster.own;
import static dev.reseat.fakes.Told.LOST;
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
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.Seen;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How long nodes and participants are watched after the answer, and what is made of what they show.
@Timeout(20)
class RunnerPatienceTest {
    private final Rehearsal stage = new Rehearsal();

    @Test
    void aClockSetAheadInMidRunMakesNoNodeLate() throws Exception {
        ReloadPlan plan = global(1);
        AtomicInteger readings = new AtomicInteger();
        ScriptedCluster cluster =
                stage.cluster(plan)
                        .reads((node, _, since) -> {
                            if (since == null || !node.equals("bao-2")) {
                                return own(since == null ? OLD : NEW);
                            }
                            if (readings.incrementAndGet() == 1) {
                                stage.clock.set(Duration.ofHours(1));
                            }
                            return own(readings.get() < 6 ? OLD : NEW);
                        });

        ReloadRun run = stage.run(cluster, plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 2).state());
        assertEquals(Word.VERIFIED, word(run));
    }

    @Test
    void slowNodeIsProvedAndOneThatStaysOldHasFailedAndOneThatIsAwayIsNotSeen() throws Exception {
        ReloadPlan plan = Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.TOGETHER, 3);
        ScriptedCluster cluster =
                stage.cluster(plan)
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
        ReloadRun run = stage.run(cluster, plan);

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 2).state());
        CellState late = run.cells().at(1, 2).state();
        assertTrue(
                assertInstanceOf(CellState.Failed.class, late)
                        .words()
                        .contains("15 s after the answer"));
        assertInstanceOf(CellState.NotSeen.class, run.cells().at(2, 2).state());
        assertEquals(Word.PARTIAL, word(run));
        Duration took = Duration.between(Example.START, stage.clock.now());
        assertTrue(took.toSeconds() >= 15 && took.toSeconds() <= 17, took.toString());
    }

    @Test
    void nodeThatHadFailedBeforeIsGivenItsTime() throws Exception {
        ReloadPlan plan = global(1);
        PluginBuild nothing = Example.build("", "");
        ReloadRun run =
                stage.run(
                        stage.cluster(plan)
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
                stage.run(
                        stage.cluster(plan)
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
                stage.cluster(plan)
                        .answers(LOST)
                        .reads((_, _, since) ->
                                own(since == null || since.toSeconds() < 3 ? OLD : NEW));
        ReloadRun run = stage.run(cluster, plan);

        assertEquals(Word.UNKNOWN, word(run));
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertEquals(1, cluster.sends().size(), "nothing is sent after a lost answer");
    }

    @Test
    void statusOfAClusterWideReloadIsFollowedForFiveMinutes() throws Exception {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
        ScriptedCluster cluster = stage.cluster(plan);
        cluster.status(() ->
                known(
                        new ReloadStatus(
                                Duration.between(Example.START, stage.clock.now()).toSeconds() < 100
                                        ? List.of()
                                        : List.of(new ReloadStatus.Report("c1fd", "")))));
        ReloadRun run = stage.run(cluster, plan);

        assertEquals(Word.DISPATCHED, word(run));
        assertEquals(1, run.status().orElseThrow().reports().size());
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.NotSeen.class, run.cells().at(0, 1).state());
        Duration took = Duration.between(Example.START, stage.clock.now());
        assertTrue(took.toSeconds() >= 300 && took.toSeconds() < 310, took.toString());
        assertTrue(cluster.calls().contains("status request-1"));
    }

    @Test
    void statusIsFollowedUntilWatchingEnds() throws Exception {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
        AtomicReference<Running> running = new AtomicReference<>();
        ScriptedCluster cluster = stage.cluster(plan);
        CountDownLatch door = cluster.holdReload();
        cluster.status(() -> {
            running.get().stopWatching();
            return known(new ReloadStatus(List.of()));
        });
        running.set(stage.start(cluster, plan));
        door.countDown();
        running.get().awaitEnd();

        assertTrue(Duration.between(Example.START, stage.clock.now()).toSeconds() < 30);
        assertEquals(Word.DISPATCHED, word(running.get().progress().run()));
    }
}
