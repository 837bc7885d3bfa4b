package dev.reseat.ui.reload;

import static dev.reseat.ui.reload.PlanningDesk.CORP;
import static dev.reseat.ui.reload.PlanningDesk.PARTNERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Connection;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must hold before a plan is sent: its name typed, and the cluster as it was planned for.
class ConfirmingTest {
    private final PlanningDesk desk = new PlanningDesk();

    @Test
    void aPlanThatTheChoiceHasLeftBehindCannotBeSent() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP));
        desk.hold();
        desk.choice.set(List.of(PARTNERS));
        desk.model.review();
        desk.model.send("");
        desk.letGo();
        assertFalse(desk.model.confirmedBy(""));
        assertEquals(List.of(), desk.runs.started());
    }

    private void refreshSlowly(ClusterSnapshot picture) {
        desk.hold();
        desk.snapshots.publish(picture);
    }

    @Test
    void aClickDuringARefreshIsSentOnceTheNewPictureSaysTheSame() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP));
        desk.model.review();
        refreshSlowly(SampleCluster.full());
        assertTrue(desk.model.confirmedBy(""), "a refresh that says the same disables nothing");
        desk.model.send("");
        assertEquals(
                List.of(), desk.runs.started(), "it is not known yet whether it says the same");
        assertTrue(desk.model.heldProperty().get());
        assertFalse(desk.model.confirmedBy(""), "one click is enough");
        desk.letGo();
        assertEquals(1, desk.runs.started().size());
        assertFalse(desk.model.heldProperty().get());
    }

    @Test
    void aClickDuringARefreshIsForgottenWhenTheNewPictureDiffersOrThePersonGoesBack() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP));
        desk.model.review();
        refreshSlowly(SampleCluster.denied());
        desk.model.send("");
        desk.letGo();
        assertEquals(List.of(), desk.runs.started());
        assertFalse(desk.model.heldProperty().get());
        desk.model.cancel();
        desk.snapshots.publish(SampleCluster.full());
        desk.model.review();
        refreshSlowly(SampleCluster.full());
        desk.model.send("");
        desk.model.cancel();
        desk.letGo();
        desk.model.review();
        assertEquals(List.of(), desk.runs.started());
        assertTrue(desk.model.confirmedBy(""));
    }

    @Test
    void aNameFinishedDuringARefreshCounts() {
        desk.connect(desk.model, Environment.PRODUCTION);
        desk.choice.set(List.of(CORP));
        desk.model.review();
        refreshSlowly(SampleCluster.full());
        assertTrue(desk.model.confirmedBy("prod-eu"));
        assertFalse(desk.model.confirmedBy("prod-e"));
    }

    @Test
    void aProtectedConnectionWithoutANameIsNotConfirmedByTypingNothing() {
        desk.connect(desk.model, Environment.PRODUCTION);
        desk.model
                .connectionProperty()
                .set(
                        desk.model
                                .connectionProperty()
                                .get()
                                .map(c ->
                                        new Connection(
                                                c.cluster(), " ", c.environment(), c.address())));
        desk.choice.set(List.of(CORP));
        desk.model.review();
        assertFalse(desk.model.confirmedBy(""));
        assertFalse(desk.model.confirmedBy(" "));
    }

    @Test
    void onProductionTheNameMustBeTyped() {
        desk.connect(desk.model, Environment.PRODUCTION);
        desk.choice.set(List.of(CORP));
        desk.model.review();
        desk.model.send("");
        desk.model.send("prod-e");
        assertEquals(List.of(), desk.runs.started());
        assertFalse(desk.model.confirmedBy("prod-e"));
        assertTrue(desk.model.confirmedBy("prod-eu"));
        desk.model.send("prod-eu");
        assertEquals(1, desk.runs.started().size());
    }

    @Test
    void whileItIsConfirmedAClusterThatChangedHoldsThePlanBack() {
        desk.connect(desk.model, Environment.LOCAL);
        desk.choice.set(List.of(CORP));
        desk.model.review();
        desk.snapshots.publish(SampleCluster.full());
        assertTrue(desk.model.confirmedBy(""), "the same picture once more changes nothing");
        desk.snapshots.publish(SampleCluster.denied());
        assertFalse(desk.model.confirmedBy(""));
        desk.model.send("");
        assertEquals(List.of(), desk.runs.started());
        ReloadState.Confirming c =
                assertInstanceOf(ReloadState.Confirming.class, desk.model.stateProperty().get());
        desk.model.cancel();
        assertEquals(c.newer().orElseThrow(), desk.planned());
    }
}
