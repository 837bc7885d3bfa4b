package dev.reseat.ui.reload;

import static dev.reseat.ui.reload.PlanningDesk.CI;
import static dev.reseat.ui.reload.PlanningDesk.CORP;
import static dev.reseat.ui.reload.PlanningDesk.PARTNERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeRuns;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Verdict;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From a choice to a plan, and from a run to its verdict.
class ReloadModelTest {
    private final PlanningDesk desk = new PlanningDesk();

    @Test
    void withoutAChoiceThereIsNothingToPlan() {
        desk.connect(desk.model, Environment.LOCAL);
        assertInstanceOf(ReloadState.Nothing.class, desk.model.stateProperty().get());
        desk.choice.set(List.of(CORP));
        assertEquals(List.of(CORP), desk.planned().mounts().stream().map(m -> m.path()).toList());
        desk.choice.clear();
        assertInstanceOf(ReloadState.Nothing.class, desk.model.stateProperty().get());
    }

    @Test
    void everySwitchMakesAnotherPlan() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP, PARTNERS));
        assertEquals(ReloadScope.GLOBAL, desk.planned().choice().scope());
        assertEquals(5, desk.planned().nodes().size());
        desk.model.scopeProperty().set(0);
        assertEquals(ReloadScope.LOCAL, desk.planned().choice().scope());
        assertEquals(1, desk.planned().nodes().size());
        desk.model.paceProperty().set(2);
        assertEquals(1, desk.planned().steps().size());
    }

    @Test
    void aPluginIsOfferedOnlyWhereAllItsMountsAndNoOtherAreChosen() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP, PARTNERS, CI));
        Optional<ReloadTarget.OfPlugin> corp =
                Optional.of(new ReloadTarget.OfPlugin(PluginType.AUTH, "corp-sso"));
        assertEquals(corp, desk.model.wholePluginProperty().get());
        desk.model.targetProperty().set(ReloadModel.BY_PLUGIN);
        assertEquals(corp.get(), desk.planned().choice().target());
        desk.choice.set(List.of(CORP, PARTNERS));
        assertEquals(Optional.empty(), desk.model.wholePluginProperty().get());
        assertInstanceOf(ReloadTarget.OfMounts.class, desk.planned().choice().target());
        desk.choice.set(List.of(CORP, PARTNERS, CI, MountPath.secret("kv")));
        assertEquals(Optional.empty(), desk.model.wholePluginProperty().get());
    }

    @Test
    void whatGrowsWithTheMountsIsWorkedOutInTheBackground() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.hold();
        desk.choice.set(List.of(CORP, PARTNERS, CI));
        assertEquals(Optional.empty(), desk.model.wholePluginProperty().get());
        desk.letGo();
        assertTrue(desk.model.wholePluginProperty().get().isPresent());
    }

    @Test
    void onlyTheNewestPlanIsShown() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.hold();
        desk.choice.set(List.of(CORP));
        desk.choice.set(List.of(CORP, PARTNERS));
        assertInstanceOf(ReloadState.Nothing.class, desk.model.stateProperty().get());
        desk.letGo();
        assertEquals(2, desk.planned().mounts().size());
    }

    @Test
    void whatARunDidNotComeToIsStillChosenAfterwards() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP, PARTNERS, CI));
        desk.model.scopeProperty().set(0);
        desk.model.review();
        desk.model.send("");
        ReloadPlan plan = desk.runs.started().getFirst();
        MountPath first = plan.mounts().get(plan.steps().getFirst().mounts().getFirst()).path();
        Expectation.Changes change =
                assertInstanceOf(Expectation.Changes.class, plan.mounts().getFirst().expectation());
        desk.runs.sent(0).done(0).seen(0, 0, change.to());
        desk.runs.stopped(ReloadEvent.Cause.PERSON, "Stopped by the person before step 2.");
        assertEquals(Verdict.Word.VERIFIED, desk.runs.closed().word());
        desk.model.done();
        Set<MountPath> rest = new HashSet<>(Set.of(CORP, PARTNERS, CI));
        rest.remove(first);
        assertEquals(rest, desk.choice.mounts());
        assertEquals(2, desk.planned().mounts().size());
    }

    @Test
    void aRunIsShownUntilItsVerdictIsPutAway() {
        List<String> refreshed = new ArrayList<>();
        desk.model.whenEnded(() -> refreshed.add("read"));
        desk.begin();
        assertInstanceOf(ReloadState.Running.class, desk.model.stateProperty().get());
        desk.choice.set(List.of(CI));
        assertInstanceOf(
                ReloadState.Running.class,
                desk.model.stateProperty().get(),
                "a choice does not disturb a run");
        desk.runs.sent(0).answered(0, new dev.reseat.vault.Answer.Lost("the line broke"));
        assertEquals(Verdict.Word.UNKNOWN, desk.runs.closed().word());
        assertInstanceOf(ReloadState.Ended.class, desk.model.stateProperty().get());
        assertEquals(List.of("read"), refreshed);
        desk.model.done();
        assertEquals(List.of(CI), desk.planned().mounts().stream().map(m -> m.path()).toList());
    }

    @Test
    void everyEventOfARunIsKeptInOrder() {
        desk.begin();
        desk.runs.sent(0).done(0);
        Shown shown = desk.model.shownProperty().get().orElseThrow();
        List<Long> numbers = Trail.since(shown.trail(), 0).stream().map(e -> e.number()).toList();
        assertEquals(
                java.util.stream.LongStream.rangeClosed(1, desk.runs.run().last()).boxed().toList(),
                numbers);
    }

    @Test
    void stoppingAndUnwatchingReachTheRun() {
        desk.begin();
        desk.model.stopAfterThisStep();
        desk.model.stopWatching();
        assertEquals(List.of("stop", "unwatch"), desk.runs.asked());
    }

    @Test
    void aRunThatCannotBeWrittenDownSaysSoAndCanBeTriedAgain() {
        ReloadModel refused = desk.model(FakeRuns.refusing("The disk is full."));
        desk.connect(refused, Environment.LOCAL);
        desk.choice.set(List.of(CORP));
        refused.review();
        refused.send("");
        assertEquals(
                "The disk is full.",
                assertInstanceOf(ReloadState.NotStarted.class, refused.stateProperty().get())
                        .why());
        refused.review();
        assertInstanceOf(ReloadState.Confirming.class, refused.stateProperty().get());
    }
}
