package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.EventWords;
import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.ui.kit.CellMark;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.NodeFact;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Answer;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginBuild;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunFactsTest {
    private final FakeRuns runs = FakeRuns.willing();

    private static ReloadPlan plan(Pace pace, String... auths) {
        List<MountPath> mounts = List.of(auths).stream().map(MountPath::auth).toList();
        return new Planner(() -> SampleCluster.READ)
                .plan(
                        Assessment.of(SampleCluster.full()),
                        new ReloadChoice(
                                new ReloadTarget.OfMounts(mounts), ReloadScope.GLOBAL, pace),
                        new Planner.Connection("prod-eu", SampleCluster.ADDRESS));
    }

    private ReloadRun begin(ReloadPlan plan) {
        runs.start(plan, _ -> {});
        return runs.run();
    }

    @Test
    void oneOfEachIsSaidInTheSingular() {
        assertEquals("1 mount on 5 nodes", PlanWords.size(plan(Pace.CAREFUL, "corp")));
        assertEquals("2 mounts on 5 nodes", PlanWords.size(plan(Pace.CAREFUL, "corp", "corp-ci")));
    }

    @Test
    void aNodeThatIsDownIsSaidToBeDownWhateverElseItsCellsShow() {
        begin(plan(Pace.TOGETHER, "corp", "corp-partners"));
        runs.sent(0).done(0).seen(0, 4, SampleCluster.CORP_NEW).down(1, 4);
        NodeFact fact = NodeFact.of(runs.run(), 4, null);
        assertEquals("down", fact.word());
        assertEquals(Tone.DANGER, fact.tone());
        assertEquals(List.of(new ReloadEvent.Place(1, 4)), RunFacts.down(runs.run(), 9));
    }

    @Test
    void aMountCountsOnceEveryNodeHasIt() {
        begin(plan(Pace.TOGETHER, "corp"));
        runs.sent(0).done(0);
        for (int n = 0; n < 4; n++) {
            runs.seen(0, n, SampleCluster.CORP_NEW);
        }
        assertEquals(0, runs.run().cells().mountsDone());
        runs.seen(0, 4, SampleCluster.CORP_NEW);
        assertEquals(1, runs.run().cells().mountsDone());
    }

    @Test
    void whatWasStillAwaitedWhenARunEndedIsNotSeen() {
        begin(plan(Pace.TOGETHER, "corp"));
        runs.sent(0);
        assertEquals("reloading", CellMark.of(runs.run(), 0, 0).word());
        runs.stopped(ReloadEvent.Cause.CRASH, "Reseat ended in the middle of this run.").closed();
        assertEquals("not seen", CellMark.of(runs.run(), 0, 0).word());
        assertEquals(5, RunFacts.counts(runs.run()).unseen());
        assertEquals(
                "Without proof: 5 cells, because the run ended first.",
                RunFacts.unseen(runs.run()));
    }

    @Test
    void aReadingWithoutASha256IsNoChangeToAVersion() {
        begin(plan(Pace.TOGETHER, "corp"));
        runs.sent(0).done(0);
        runs.then(n ->
                new ReloadEvent.Read(
                        n,
                        SampleCluster.READ,
                        new ReloadEvent.Place(0, 3),
                        new PluginBuild("", ""),
                        3));
        assertEquals("no sha256: the last reload failed", RunFacts.reading(runs.run(), 0, 3));
    }

    @Test
    void secondsHaveATenthAndMinutesHaveSeconds() {
        assertEquals("2.0 s", NodeFact.seconds(Duration.ofSeconds(2)));
        assertEquals("2 min 5 s", NodeFact.seconds(Duration.ofSeconds(125)));
    }

    @Test
    void anAnswerIsOneLineWithTheNodeAndTheServersWords() {
        ReloadPlan plan = plan(Pace.TOGETHER, "corp");
        Answer refused = new Answer.Refused(403, "permission denied", "by policy");
        assertEquals(
                "bao-0 refused with 403: permission denied",
                EventWords.of(new ReloadEvent.Answered(1, SampleCluster.READ, 0, refused), plan));
        Answer lost = new Answer.Lost("the line broke");
        ReloadEvent event = new ReloadEvent.Answered(1, SampleCluster.READ, 0, lost);
        assertEquals("The answer of bao-0 was lost: the line broke", EventWords.of(event, plan));
        assertEquals(EventWords.Weight.UNKNOWN, EventWords.weight(event));
    }

    @Test
    void aRunLeftBehindIsReadAgainOnlyWhereItRan() {
        ReloadRun left = begin(plan(Pace.TOGETHER, "corp"));
        RecoveredModel model =
                new RecoveredModel(
                        List.of(left), _ -> left, new Threads(Runnable::run, Runnable::run));
        assertFalse(model.readable(left));
        model.connectionProperty().set(connection(new NodeAddress("https://elsewhere:8200")));
        assertFalse(model.readable(left));
        model.connectionProperty().set(connection(SampleCluster.ADDRESS));
        assertTrue(model.readable(left));
        model.readAgain(left.plan().id());
        assertTrue(model.itemsProperty().get().getFirst().again());
    }

    private static Optional<Connection> connection(NodeAddress to) {
        return Optional.of(
                new Connection(
                        new FakeCluster(SampleCluster.full()), "any name", Environment.LOCAL, to));
    }
}
