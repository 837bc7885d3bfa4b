package dev.reseat.ui.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.reload.Reports;
import dev.reseat.vault.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a report: copied, saved, named.
class ReportModelTest {
    private final PlanningDesk desk = new PlanningDesk();

    private Shown ended() {
        desk.begin();
        desk.runs.sent(0).answered(0, new Answer.Refused(403, "permission denied", "by policy"));
        desk.runs.closed();
        return desk.model.shownProperty().get().orElseThrow();
    }

    @Test
    void aReportHoldsEveryEventAndSaysWhatBecameOfIt() {
        Shown shown = ended();
        List<String> copied = new ArrayList<>();
        desk.model.report().copy(shown, copied::add);
        int events = Trail.since(shown.trail(), 0).size();
        assertEquals(List.of("MARKDOWN of " + events + " events"), copied);
        assertEquals(
                "The report is on the clipboard, as Markdown.",
                desk.model.report().saidProperty().get());
        Path file = Path.of("here.csv");
        desk.model.report().save(shown, new ReportModel.Target(file, Reports.Format.CSV, true));
        assertEquals("Saved as here.csv.", desk.model.report().saidProperty().get());
        assertEquals(
                List.of("save CSV of " + events + " events to here.csv over"), desk.runs.asked());
        desk.runs.diskIsFull();
        desk.model.report().save(shown, new ReportModel.Target(file, Reports.Format.CSV, true));
        assertEquals("Not saved: the disk is full.", desk.model.report().saidProperty().get());
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
}
