package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is asked of a person who leaves, and what is waited for.
class LeaveModelTest {
    private final PlanningDesk desk = new PlanningDesk();

    @Test
    void leavingIsAskedAboutOnlyWhileARunIsUnderWay() {
        LeaveModel leave = new LeaveModel(desk.model, desk.threads);
        List<String> done = new ArrayList<>();
        assertTrue(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        desk.begin();
        assertFalse(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        leave.leaveAnyway();
        assertEquals(List.of(), done, "once is not enough to cut a line");
        leave.stay();
        assertFalse(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        leave.finishFirst();
        assertEquals(List.of("hidden"), done);
        desk.runs.sent(0).done(0);
        desk.runs.closed();
        assertEquals(List.of("hidden", "left"), done);
    }

    @Test
    void whoWantedToCutOneLineIsAskedAgainBeforeTheNextIsCut() {
        LeaveModel leave = new LeaveModel(desk.model, desk.threads);
        List<String> done = new ArrayList<>();
        desk.begin();
        desk.runs.sent(0);
        leave.mayLeave(() -> done.add("left"), () -> done.add("hidden"));
        leave.leaveAnyway();
        desk.runs.done(0).sent(1);
        leave.leaveAnyway();
        assertEquals(List.of(), done, "another line is out than the one that was to be cut");
        leave.leaveAnyway();
        assertEquals(List.of("left"), done);
    }

    @Test
    void lineThatOutlivesItsRunIsAskedAboutAndWaitedFor() {
        LeaveModel leave = new LeaveModel(desk.model, desk.threads);
        List<String> done = new ArrayList<>();
        desk.begin();
        desk.runs.sent(0).done(0);
        FakeCluster cluster =
                (FakeCluster) desk.model.connectionProperty().get().orElseThrow().cluster();
        cluster.holdReload(() -> done.add("waited"));
        desk.runs.closed();

        assertFalse(leave.mayLeave(() -> done.add("left"), () -> done.add("hidden")));
        leave.finishFirst();

        assertEquals(List.of("hidden", "waited", "left"), done);
    }

    @Test
    void finishingFirstWaitsForALineThatOutlivesItsRun() {
        LeaveModel leave = new LeaveModel(desk.model, desk.threads);
        List<String> done = new ArrayList<>();
        desk.begin();
        assertFalse(leave.mayDisconnect(() -> done.add("left")));
        leave.finishFirst();
        FakeCluster cluster =
                (FakeCluster) desk.model.connectionProperty().get().orElseThrow().cluster();
        cluster.holdReload(() -> done.add("waited"));
        desk.runs.sent(0).done(0);
        desk.runs.closed();

        assertEquals(List.of("waited", "left"), done);
    }
}
