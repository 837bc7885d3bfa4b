package dev.reseat.ui.reload;

import dev.reseat.reload.Counted;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.VerdictMark;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The run under way, or the last one of this window: its cells and its events.
final class NowPane extends VBox {
    private final Label counts = new Label();
    private final Badge verdict = new Badge();
    private final Button recent = new Button(Messages.text("past.recent"));
    private final VBox body = new VBox();
    private final EventList events;
    private @Nullable EvidenceTable table;

    NowPane(ReloadModel model, PastModel past, ZoneId zone) {
        this.events = new EventList(zone, "reload-events");
        getStyleClass().add("evidence-pane");
        Label title = new Label(Messages.text("reload.evidence"));
        title.getStyleClass().add("page-title");
        counts.getStyleClass().add("page-counts");
        counts.setId("reload-evidence-counts");
        verdict.setId("reload-evidence-verdict");
        recent.setId("reload-evidence-recent");
        recent.setOnAction(_ -> past.list());
        HBox heading = new HBox(title, verdict, counts, Blocks.space(), recent);
        heading.getStyleClass().add("page-heading");
        body.getStyleClass().add("reload-evidence-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(heading, body);
        model.shownProperty().subscribe(this::show);
    }

    private void show(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            table = null;
            events.clear();
            body.getChildren().clear();
            return;
        }
        ReloadRun run = shown.get().progress().run();
        EvidenceTable now = table;
        if (now == null || !now.of(run.plan())) {
            now = new EvidenceTable(run, "reload-evidence-table");
            table = now;
            events.clear();
            VBox.setVgrow(now, Priority.ALWAYS);
            body.getChildren().setAll(now, Blocks.section(Messages.text("reload.events")), events);
        } else {
            now.show(run);
        }
        events.show(shown.get());
        run.verdict().ifPresent(v -> verdict.show(v.word().label(), VerdictMark.tone(v.word())));
        Presence.show(verdict, run.verdict().isPresent());
        counts.setText(counts(run));
    }

    /// How much of a run was touched.
    static String counts(ReloadRun run) {
        int mounts = run.plan().mounts().size();
        return Messages.text(
                "reload.evidence.counts",
                mounts - run.mountsNotTouched(),
                Counted.of(mounts, "mount"),
                Counted.of(run.plan().nodes().size(), "node"));
    }

    void focusContent() {
        EvidenceTable now = table;
        if (now != null) {
            now.requestFocus();
        }
    }
}
