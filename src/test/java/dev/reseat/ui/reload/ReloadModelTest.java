package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakeRuns;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Reports;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Answer;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReloadModelTest {
    private static final MountPath CORP = MountPath.auth("corp");
    private static final MountPath PARTNERS = MountPath.auth("corp-partners");
    private static final MountPath CI = MountPath.auth("corp-ci");

    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean holding;
    private final Threads threads = new Threads(Runnable::run, this::run);
    private final Choice choice = new Choice();
    private final Snapshots snapshots = new Snapshots(new Threads(Runnable::run, Runnable::run));
    private final FakeRuns runs = FakeRuns.willing();
    private final ReloadModel model = model(runs);

    private void run(Runnable work) {
        if (holding) {
            later.add(work);
        } else {
            work.run();
        }
    }

    private ReloadModel model(Runs port) {
        return new ReloadModel(choice, snapshots, threads, () -> SampleCluster.READ, port);
    }

    private void connect(ReloadModel to, Environment environment) {
        snapshots.publish(SampleCluster.full());
        to.connectionProperty()
                .set(
                        Optional.of(
                                new Connection(
                                        new FakeCluster(SampleCluster.full()),
                                        "prod-eu",
                                        environment,
                                        SampleCluster.ADDRESS)));
    }

    private ReloadPlan planned() {
        return assertInstanceOf(ReloadState.Planning.class, model.stateProperty().get()).plan();
    }

    private void begin() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP, PARTNERS));
        model.review();
        model.send("");
    }

    @Test
    void withoutAChoiceThereIsNothingToPlan() {
        connect(model, Environment.LOCAL);
        assertInstanceOf(ReloadState.Nothing.class, model.stateProperty().get());
        choice.set(List.of(CORP));
        assertEquals(List.of(CORP), planned().mounts().stream().map(m -> m.path()).toList());
        choice.clear();
        assertInstanceOf(ReloadState.Nothing.class, model.stateProperty().get());
    }

    @Test
    void everySwitchMakesAnotherPlan() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP, PARTNERS));
        assertEquals(ReloadScope.GLOBAL, planned().choice().scope());
        assertEquals(5, planned().nodes().size());
        model.scopeProperty().set(0);
        assertEquals(ReloadScope.LOCAL, planned().choice().scope());
        assertEquals(1, planned().nodes().size());
        model.paceProperty().set(2);
        assertEquals(1, planned().steps().size());
    }

    @Test
    void aPluginIsOfferedOnlyWhereAllItsMountsAndNoOtherAreChosen() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP, PARTNERS, CI));
        Optional<ReloadTarget.OfPlugin> corp =
                Optional.of(new ReloadTarget.OfPlugin(PluginType.AUTH, "corp-sso"));
        assertEquals(corp, model.wholePluginProperty().get());
        model.targetProperty().set(ReloadModel.BY_PLUGIN);
        assertEquals(corp.get(), planned().choice().target());
        choice.set(List.of(CORP, PARTNERS));
        assertEquals(Optional.empty(), model.wholePluginProperty().get());
        assertInstanceOf(ReloadTarget.OfMounts.class, planned().choice().target());
        choice.set(List.of(CORP, PARTNERS, CI, MountPath.secret("kv")));
        assertEquals(Optional.empty(), model.wholePluginProperty().get());
    }

    @Test
    void whatGrowsWithTheMountsIsWorkedOutInTheBackground() {
        connect(model, Environment.LOCAL);
        holding = true;
        choice.set(List.of(CORP, PARTNERS, CI));
        assertEquals(Optional.empty(), model.wholePluginProperty().get());
        holding = false;
        new ArrayList<>(later).forEach(Runnable::run);
        assertTrue(model.wholePluginProperty().get().isPresent());
    }

    @Test
    void onlyTheNewestPlanIsShown() {
        connect(model, Environment.LOCAL);
        holding = true;
        choice.set(List.of(CORP));
        choice.set(List.of(CORP, PARTNERS));
        assertInstanceOf(ReloadState.Nothing.class, model.stateProperty().get());
        holding = false;
        new ArrayList<>(later).forEach(Runnable::run);
        assertEquals(2, planned().mounts().size());
    }

    @Test
    void aPlanThatTheChoiceHasLeftBehindCannotBeSent() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP));
        holding = true;
        choice.set(List.of(PARTNERS));
        model.review();
        model.send("");
        new ArrayList<>(later).forEach(Runnable::run);
        assertFalse(model.confirmedBy(""));
        assertEquals(List.of(), runs.started());
    }

    private void refreshSlowly(ClusterSnapshot picture) {
        holding = true;
        snapshots.publish(picture);
    }

    private void planFromIt() {
        holding = false;
        while (!later.isEmpty()) {
            later.poll().run();
        }
    }

    @Test
    void aClickDuringARefreshIsSentOnceTheNewPictureSaysTheSame() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP));
        model.review();
        refreshSlowly(SampleCluster.full());
        assertTrue(model.confirmedBy(""), "a refresh that says the same disables nothing");
        model.send("");
        assertEquals(List.of(), runs.started(), "it is not known yet whether it says the same");
        assertTrue(model.heldProperty().get());
        assertFalse(model.confirmedBy(""), "one click is enough");
        planFromIt();
        assertEquals(1, runs.started().size());
        assertFalse(model.heldProperty().get());
    }

    @Test
    void aClickDuringARefreshIsForgottenWhenTheNewPictureDiffersOrThePersonGoesBack() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP));
        model.review();
        refreshSlowly(SampleCluster.denied());
        model.send("");
        planFromIt();
        assertEquals(List.of(), runs.started());
        assertFalse(model.heldProperty().get());
        model.cancel();
        snapshots.publish(SampleCluster.full());
        model.review();
        refreshSlowly(SampleCluster.full());
        model.send("");
        model.cancel();
        planFromIt();
        model.review();
        assertEquals(List.of(), runs.started());
        assertTrue(model.confirmedBy(""));
    }

    @Test
    void aNameFinishedDuringARefreshCounts() {
        connect(model, Environment.PRODUCTION);
        choice.set(List.of(CORP));
        model.review();
        refreshSlowly(SampleCluster.full());
        assertTrue(model.confirmedBy("prod-eu"));
        assertFalse(model.confirmedBy("prod-e"));
    }

    @Test
    void aProtectedConnectionWithoutANameIsNotConfirmedByTypingNothing() {
        connect(model, Environment.PRODUCTION);
        model.connectionProperty()
                .set(
                        model.connectionProperty()
                                .get()
                                .map(c ->
                                        new Connection(
                                                c.cluster(), " ", c.environment(), c.address())));
        choice.set(List.of(CORP));
        model.review();
        assertFalse(model.confirmedBy(""));
        assertFalse(model.confirmedBy(" "));
    }

    @Test
    void whatARunDidNotComeToIsStillChosenAfterwards() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP, PARTNERS, CI));
        model.scopeProperty().set(0);
        model.review();
        model.send("");
        ReloadPlan plan = runs.started().getFirst();
        MountPath first = plan.mounts().get(plan.steps().getFirst().mounts().getFirst()).path();
        Expectation.Changes change =
                assertInstanceOf(Expectation.Changes.class, plan.mounts().getFirst().expectation());
        runs.sent(0).done(0).seen(0, 0, change.to());
        runs.stopped(ReloadEvent.Cause.PERSON, "Stopped by the person before step 2.");
        assertEquals(Verdict.Word.VERIFIED, runs.closed().word());
        model.done();
        Set<MountPath> rest = new HashSet<>(Set.of(CORP, PARTNERS, CI));
        rest.remove(first);
        assertEquals(rest, choice.mounts());
        assertEquals(2, planned().mounts().size());
    }

    private Shown ended() {
        begin();
        runs.sent(0).answered(0, new Answer.Refused(403, "permission denied", "by policy"));
        runs.closed();
        return model.shownProperty().get().orElseThrow();
    }

    @Test
    void aReportHoldsEveryEventAndSaysWhatBecameOfIt() {
        Shown shown = ended();
        List<String> copied = new ArrayList<>();
        model.report().copy(shown, copied::add);
        int events = Trail.since(shown.trail(), 0).size();
        assertEquals(List.of("MARKDOWN of " + events + " events"), copied);
        assertEquals(
                "The report is on the clipboard, as Markdown.",
                model.report().saidProperty().get());
        Path file = Path.of("here.csv");
        model.report().save(shown, new ReportModel.Target(file, Reports.Format.CSV, true));
        assertEquals("Saved as here.csv.", model.report().saidProperty().get());
        assertEquals(List.of("save CSV of " + events + " events to here.csv over"), runs.asked());
        runs.diskIsFull();
        model.report().save(shown, new ReportModel.Target(file, Reports.Format.CSV, true));
        assertEquals("Not saved: the disk is full.", model.report().saidProperty().get());
    }

    @Test
    void aReportIsNamedByDayAndVerdictAndItsKindFollowsWhatWasMeant() {
        String name = ReportModel.name(ended(), Reports.Format.MARKDOWN);
        assertEquals("reseat-2026-11-24-refused.md", name);
        Path proposed = Path.of("/tickets", name);
        Path csv = Path.of("/tickets/reseat-2026-11-24-refused.csv");
        assertEquals(
                new ReportModel.Target(proposed, Reports.Format.MARKDOWN, true),
                ReportModel.target(proposed, name, Reports.Format.MARKDOWN));
        assertEquals(
                new ReportModel.Target(csv, Reports.Format.CSV, false),
                ReportModel.target(proposed, name, Reports.Format.CSV));
        Path typed = Path.of("/tickets/chg-42.json");
        assertEquals(
                new ReportModel.Target(typed, Reports.Format.JSON, true),
                ReportModel.target(typed, name, Reports.Format.MARKDOWN));
        assertEquals(
                new ReportModel.Target(
                        Path.of("/tickets/chg.42.md"), Reports.Format.MARKDOWN, false),
                ReportModel.target(Path.of("/tickets/chg.42"), name, Reports.Format.MARKDOWN));
    }

    @Test
    void onProductionTheNameMustBeTyped() {
        connect(model, Environment.PRODUCTION);
        choice.set(List.of(CORP));
        model.review();
        model.send("");
        model.send("prod-e");
        assertEquals(List.of(), runs.started());
        assertFalse(model.confirmedBy("prod-e"));
        assertTrue(model.confirmedBy("prod-eu"));
        model.send("prod-eu");
        assertEquals(1, runs.started().size());
    }

    @Test
    void whileItIsConfirmedAClusterThatChangedHoldsThePlanBack() {
        connect(model, Environment.LOCAL);
        choice.set(List.of(CORP));
        model.review();
        snapshots.publish(SampleCluster.full());
        assertTrue(model.confirmedBy(""), "the same picture once more changes nothing");
        snapshots.publish(SampleCluster.denied());
        assertFalse(model.confirmedBy(""));
        model.send("");
        assertEquals(List.of(), runs.started());
        ReloadState.Confirming c =
                assertInstanceOf(ReloadState.Confirming.class, model.stateProperty().get());
        model.cancel();
        assertEquals(c.newer().orElseThrow(), planned());
    }

    @Test
    void aRunIsShownUntilItsVerdictIsPutAway() {
        List<String> refreshed = new ArrayList<>();
        model.whenEnded(() -> refreshed.add("read"));
        begin();
        assertInstanceOf(ReloadState.Running.class, model.stateProperty().get());
        choice.set(List.of(CI));
        assertInstanceOf(
                ReloadState.Running.class,
                model.stateProperty().get(),
                "a choice does not disturb a run");
        runs.sent(0).answered(0, new dev.reseat.vault.Answer.Lost("the line broke"));
        assertEquals(Verdict.Word.UNKNOWN, runs.closed().word());
        assertInstanceOf(ReloadState.Ended.class, model.stateProperty().get());
        assertEquals(List.of("read"), refreshed);
        model.done();
        assertEquals(List.of(CI), planned().mounts().stream().map(m -> m.path()).toList());
    }

    @Test
    void everyEventOfARunIsKeptInOrder() {
        begin();
        runs.sent(0).done(0);
        Shown shown = model.shownProperty().get().orElseThrow();
        List<Long> numbers = Trail.since(shown.trail(), 0).stream().map(e -> e.number()).toList();
        assertEquals(
                java.util.stream.LongStream.rangeClosed(1, runs.run().last()).boxed().toList(),
                numbers);
    }

    @Test
    void stoppingAndUnwatchingReachTheRun() {
        begin();
        model.stopAfterThisStep();
        model.stopWatching();
        assertEquals(List.of("stop", "unwatch"), runs.asked());
    }

    @Test
    void aRunThatCannotBeWrittenDownSaysSoAndCanBeTriedAgain() {
        ReloadModel refused = model(FakeRuns.refusing("The disk is full."));
        connect(refused, Environment.LOCAL);
        choice.set(List.of(CORP));
        refused.review();
        refused.send("");
        assertEquals(
                "The disk is full.",
                assertInstanceOf(ReloadState.NotStarted.class, refused.stateProperty().get())
                        .why());
        refused.review();
        assertInstanceOf(ReloadState.Confirming.class, refused.stateProperty().get());
    }

    @Test
    void leavingIsAskedAboutOnlyWhileARunIsUnderWay() {
        LeaveModel leave = new LeaveModel(model, threads);
        List<String> done = new ArrayList<>();
        assertTrue(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        begin();
        assertFalse(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        leave.leaveAnyway();
        assertEquals(List.of(), done, "once is not enough to cut a line");
        leave.stay();
        assertFalse(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        leave.finishFirst();
        assertEquals(List.of("hidden"), done);
        runs.sent(0).done(0);
        runs.closed();
        assertEquals(List.of("hidden", "left"), done);
    }

    @Test
    void whoWantedToCutOneLineIsAskedAgainBeforeTheNextIsCut() {
        LeaveModel leave = new LeaveModel(model, threads);
        List<String> done = new ArrayList<>();
        begin();
        runs.sent(0);
        leave.mayLeave(() -> done.add("left"), () -> done.add("hidden"));
        leave.leaveAnyway();
        runs.done(0).sent(1);
        leave.leaveAnyway();
        assertEquals(List.of(), done, "another line is out than the one that was to be cut");
        leave.leaveAnyway();
        assertEquals(List.of("left"), done);
    }

    @Test
    void lineThatOutlivesItsRunIsAskedAboutAndWaitedFor() {
        LeaveModel leave = new LeaveModel(model, threads);
        List<String> done = new ArrayList<>();
        begin();
        runs.sent(0).done(0);
        FakeCluster cluster =
                (FakeCluster) model.connectionProperty().get().orElseThrow().cluster();
        cluster.holdReload(() -> done.add("waited"));
        runs.closed();

        assertFalse(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        leave.finishFirst();

        assertEquals(List.of("hidden", "waited", "left"), done);
    }

    @Test
    void finishingFirstWaitsForALineThatOutlivesItsRun() {
        LeaveModel leave = new LeaveModel(model, threads);
        List<String> done = new ArrayList<>();
        begin();
        assertFalse(leave.mayDisconnect(() -> done.add("left")));
        leave.finishFirst();
        FakeCluster cluster =
                (FakeCluster) model.connectionProperty().get().orElseThrow().cluster();
        cluster.holdReload(() -> done.add("waited"));
        runs.sent(0).done(0);
        runs.closed();

        assertEquals(List.of("waited", "left"), done);
    }
}
