package dev.reseat.ui.details;

import dev.reseat.reload.Journal;
import dev.reseat.reload.Touched;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.VerdictMark;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The reloads that touched what is shown, the newest first: when, what became of it, under which id, and its report.
final class PastPart extends VBox {
    private static final int HANDFUL = 4;

    private final Past past;
    private final DateTimeFormatter when;
    private final VBox lines = new VBox();
    private final Copying copying = new Copying();
    private List<Journal.Summary> shown = List.of();
    private Optional<Touched> what = Optional.empty();
    private boolean all;

    /// Lines stay as long as they say the same, so that a run that comes takes neither the keyboard nor what was copied.
    private final Map<Journal.Summary, Node> made = new HashMap<>();

    /// @param zone in which times are shown
    PastPart(Past past, ZoneId zone) {
        this.past = past;
        this.when = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(zone);
        setId("details-past");
        getStyleClass().add("details-part");
        lines.getStyleClass().add("details-part");
        getChildren().setAll(Parts.section(Messages.text("details.past")), lines);
        past.toldProperty().subscribe(this::show);
    }

    private void show(Past.Told told) {
        // of a thing that the cluster does not name nothing is asked
        Presence.show(this, told.what().isPresent());
        if (!told.read() || !told.trouble().isEmpty() || told.runs().isEmpty()) {
            shown = List.of();
            Label label =
                    Parts.sentence(
                            told.trouble().isEmpty()
                                    ? Messages.text(
                                            told.read()
                                                    ? "details.past.none"
                                                    : "details.past.reading")
                                    : told.trouble());
            label.setId("details-past-said");
            label.getStyleClass().add("muted");
            lines.getChildren().setAll(label);
        } else if (!told.runs().equals(shown) || !told.what().equals(what)) {
            if (!told.what().equals(what)) {
                what = told.what();
                all = false;
                made.clear();
            }
            shown = told.runs();
            made.keySet().retainAll(shown);
            fill();
        }
    }

    private void fill() {
        int most = all ? shown.size() : Math.min(HANDFUL, shown.size());
        lines.getChildren()
                .setAll(
                        shown.subList(0, most).stream()
                                .map(r -> made.computeIfAbsent(r, this::line))
                                .toList());
        if (most < shown.size()) {
            Hyperlink more = new Hyperlink(Messages.text("details.more", shown.size() - most));
            more.setId("details-past-more");
            more.getStyleClass().add("link");
            more.setOnAction(_ -> {
                all = true;
                fill();
            });
            lines.getChildren().add(more);
        }
    }

    private Node line(Journal.Summary run) {
        Hyperlink time = new Hyperlink(when.format(run.begunAt()));
        time.setId("details-run-" + run.run().value());
        time.getStyleClass().add("link");
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.setOnAction(_ -> past.open(run.run()));
        Mark mark =
                run.damaged()
                        ? new Mark(Messages.text("details.past.damaged"), Tone.DANGER, "")
                        : VerdictMark.of(run.verdict(), run.sentence());
        time.setAccessibleText(
                Messages.text("details.past.open", time.getText(), run.what(), mark.word()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(time, space, new Badge(mark.word(), mark.tone()));
        head.getStyleClass().add("details-line");
        VBox box = new VBox(head, muted(run.what()));
        if (!run.sentence().isEmpty()) {
            box.getChildren().add(Parts.sentence(run.sentence()));
        }
        box.getChildren().add(foot(run));
        box.getStyleClass().add("details-run");
        return box;
    }

    private HBox foot(Journal.Summary run) {
        String id = run.run().value();
        Label name = new Label(id);
        name.getStyleClass().addAll("code", "subtle");
        name.setMinWidth(0);
        Button copy = copying.small("run-" + id, Messages.text("details.past.copyId"));
        copy.setOnAction(_ -> copying.copy(copy, id));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Hyperlink report = new Hyperlink(Messages.text("details.past.report"));
        report.setId("details-report-" + id);
        report.getStyleClass().add("link");
        report.setMinWidth(Region.USE_PREF_SIZE);
        report.setOnAction(_ ->
                past.report(
                        run.run(),
                        text -> {
                            text.ifPresent(Copying::put);
                            report.setText(
                                    Messages.text(
                                            text.isPresent()
                                                    ? "details.past.reported"
                                                    : "details.past.noReport"));
                        }));
        HBox foot = new HBox(name, copy, space, report);
        foot.getStyleClass().add("details-line");
        return foot;
    }

    private static Label muted(String text) {
        Label label = Parts.sentence(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
