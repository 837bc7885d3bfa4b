package dev.reseat.ui.reload;

import dev.reseat.reload.Reports;
import dev.reseat.ui.kit.FileQuestion;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What is there after a verdict to carry it elsewhere, and the sentence that says what became of it.
final class ReportButtons {
    /// In the order in which they are offered.
    private static final List<Reports.Format> FORMATS =
            List.of(Reports.Format.MARKDOWN, Reports.Format.CSV, Reports.Format.JSON);

    private final ReportModel report;
    private final Button copy = new Button(Messages.text("report.copy"));
    private final Button save = new Button(Messages.text("report.save"));
    private final Label said = Blocks.words("", "muted");

    /// @param shown the run that is reported
    /// @param id the ids begin with it
    ReportButtons(ReportModel report, Supplier<Optional<Shown>> shown, String id) {
        this.report = report;
        copy.setId(id + "-copy");
        copy.setOnAction(
                _ -> shown.get().ifPresent(s -> report.copy(s, ReportButtons::toClipboard)));
        save.setId(id + "-save");
        save.setOnAction(_ -> shown.get().ifPresent(this::choose));
        said.setId(id + "-said");
        report.saidProperty()
                .subscribe(words -> {
                    said.setText(words);
                    Presence.show(said, !words.isEmpty());
                });
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose(Shown run) {
        String proposed = ReportModel.name(run, FORMATS.getFirst());
        FileQuestion.ask(
                save,
                new FileQuestion.Asked(
                        Messages.text("report.title"),
                        proposed,
                        FORMATS.stream().map(ReportButtons::kind).toList()),
                answer ->
                        report.save(
                                run,
                                ReportModel.target(
                                        answer.file(), proposed, FORMATS.get(answer.kind()))));
    }

    private static FileQuestion.Kind kind(Reports.Format format) {
        String title =
                switch (format) {
                    case MARKDOWN -> "report.markdown";
                    case CSV -> "report.csv";
                    case JSON -> "report.json";
                };
        return new FileQuestion.Kind(Messages.text(title), format.extension());
    }

    /// Shows or hides all of it.
    void show(boolean shown) {
        Presence.show(copy, shown);
        Presence.show(save, shown);
        Presence.show(said, shown && !said.getText().isEmpty());
    }

    Button copy() {
        return copy;
    }

    Button save() {
        return save;
    }

    /// What became of the last report.
    Label said() {
        return said;
    }
}
