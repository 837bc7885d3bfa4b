package dev.reseat.ui.reload;

import dev.reseat.reload.Reports;
import dev.reseat.ui.kit.Messages;
import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// What is there after a verdict to carry it elsewhere, and the sentence that says what became of it.
final class ReportButtons {
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
                    Blocks.show(said, !words.isEmpty());
                });
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose(Shown run) {
        Map<Reports.Format, ExtensionFilter> kinds = new EnumMap<>(Reports.Format.class);
        kinds.put(Reports.Format.MARKDOWN, kind("report.markdown", Reports.Format.MARKDOWN));
        kinds.put(Reports.Format.CSV, kind("report.csv", Reports.Format.CSV));
        kinds.put(Reports.Format.JSON, kind("report.json", Reports.Format.JSON));
        String proposed = ReportModel.name(run, Reports.Format.MARKDOWN);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("report.title"));
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .setAll(
                        kinds.get(Reports.Format.MARKDOWN),
                        kinds.get(Reports.Format.CSV),
                        kinds.get(Reports.Format.JSON));
        chooser.setSelectedExtensionFilter(kinds.get(Reports.Format.MARKDOWN));
        File file = chooser.showSaveDialog(save.getScene().getWindow());
        if (file != null) {
            Reports.Format kind =
                    kinds.entrySet().stream()
                            .filter(k -> k.getValue().equals(chooser.getSelectedExtensionFilter()))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(Reports.Format.MARKDOWN);
            report.save(run, ReportModel.target(file.toPath(), proposed, kind));
        }
    }

    private static ExtensionFilter kind(String title, Reports.Format format) {
        return new ExtensionFilter(Messages.text(title), "*." + format.extension());
    }

    /// Shows or hides all of it.
    void show(boolean shown) {
        Blocks.show(copy, shown);
        Blocks.show(save, shown);
        Blocks.show(said, shown && !said.getText().isEmpty());
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
