package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.ui.kit.table.RowTable;
import dev.reseat.ui.kit.table.TablePage;
import dev.reseat.vault.MountState;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The Namespaces screen: the mounts of this namespace and of all below it in one table. Opening one goes to its namespace.
public final class SweepView implements Page {
    private final TablePage<SweepRow> page;
    private final SweepModel model;
    private final Button button = new Button();
    private final ProgressBar progress = new ProgressBar(0);

    /// @param open goes to a mount of another namespace
    public SweepView(SweepModel model, Consumer<SweepRow> open) {
        this.model = model;
        page = new TablePage<>(Messages.text("sweep.title"), Icon.NAMESPACES, model.table());
        page.setNotices(model.factsProperty().map(SweepFacts::notices));
        page.setEmptyText(model.factsProperty().map(SweepFacts::emptyText));
        RowTable<SweepRow> table = page.table();
        table.add("namespace", 170, Cells.code(r -> r.namespace().label()));
        table.add("path", 190, Cells.code(SweepRow::path));
        table.add("plugin", 104, Cells.words(SweepRow::plugin));
        table.add("running", 82, Cells.code(SweepRow::running));
        table.add("next", 96, Cells.code(SweepRow::next, SweepView::tone));
        table.add("state", 142, Cells.badge(SweepRow::mark));
        table.onOpen(open);
        page.getChildren().add(1, line());
        model.factsProperty().subscribe(this::show);
    }

    private static Optional<Tone> tone(SweepRow row) {
        return row.assessed().state() instanceof MountState.NeedsReload
                ? Optional.of(Tone.ATTENTION)
                : Optional.empty();
    }

    private HBox line() {
        Label summary = new Label();
        summary.setId("sweep-summary");
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summaryProperty());
        progress.setId("sweep-progress");
        progress.setPrefWidth(160);
        button.setId("sweep-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(summary, progress, space, button);
        line.getStyleClass().add("list-line");
        return line;
    }

    private void show(SweepFacts facts) {
        progress.setVisible(facts.running());
        progress.setProgress(facts.progress());
        button.setText(Messages.text(facts.running() ? "sweep.cancel" : "sweep.again"));
        button.setOnAction(_ -> {
            if (facts.running()) {
                model.cancel();
            } else {
                model.sweep();
            }
        });
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void focusFilter() {
        page.focusFilter();
    }

    @Override
    public void focusContent() {
        model.lookedAt();
        page.focusContent();
    }
}
