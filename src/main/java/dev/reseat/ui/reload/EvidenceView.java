package dev.reseat.ui.reload;

import dev.reseat.reload.Counted;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.VerdictMark;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Evidence screen: mount by node, and what happened in order.
public final class EvidenceView extends VBox implements Page {
    private final Label counts = new Label();
    private final Badge verdict = new Badge();
    private final VBox body = new VBox();
    private final EmptyState empty = new EmptyState(Icon.CHECK);
    private final EventList events;
    private @Nullable EvidenceTable table;

    /// @param zone in which times are shown
    public EvidenceView(ReloadModel model, ZoneId zone) {
        this.events = new EventList(zone);
        setId("reload-evidence");
        getStyleClass().add("page");
        Label title = new Label(Messages.text("reload.evidence"));
        title.getStyleClass().add("page-title");
        counts.getStyleClass().add("page-counts");
        counts.setId("reload-evidence-counts");
        verdict.setId("reload-evidence-verdict");
        HBox heading = new HBox(title, verdict, counts);
        heading.getStyleClass().add("page-heading");
        body.getStyleClass().add("reload-evidence-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        empty.show(
                Messages.text("reload.evidence.empty"),
                Messages.text("reload.evidence.empty.advice"));
        getChildren().setAll(heading, body);
        model.shownProperty().subscribe(this::show);
    }

    private void show(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            table = null;
            counts.setText("");
            Blocks.show(verdict, false);
            events.clear();
            body.getChildren().setAll(empty);
            return;
        }
        ReloadRun run = shown.get().progress().run();
        EvidenceTable now = table;
        if (now == null || !now.of(run.plan())) {
            now = new EvidenceTable(run);
            table = now;
            events.clear();
            VBox.setVgrow(now, Priority.ALWAYS);
            body.getChildren().setAll(now, Blocks.section(Messages.text("reload.events")), events);
        } else {
            now.show(run);
        }
        events.show(shown.get());
        run.verdict().ifPresent(v -> verdict.show(v.word().label(), VerdictMark.tone(v.word())));
        Blocks.show(verdict, run.verdict().isPresent());
        int mounts = run.plan().mounts().size();
        counts.setText(
                Messages.text(
                        "reload.evidence.counts",
                        mounts - run.mountsNotTouched(),
                        Counted.of(mounts, "mount"),
                        Counted.of(run.plan().nodes().size(), "node")));
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void focusFilter() {
        focusContent();
    }

    @Override
    public void focusContent() {
        EvidenceTable now = table;
        if (now != null) {
            now.requestFocus();
        }
    }
}
