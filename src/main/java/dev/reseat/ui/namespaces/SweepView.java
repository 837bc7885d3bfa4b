package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Page;
import dev.reseat.ui.kit.Segmented;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.ui.kit.table.RowTable;
import dev.reseat.ui.kit.table.TablePage;
import dev.reseat.vault.MountState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The Namespaces screen: the mounts of this namespace and of all below it in one table, or on one board. Opening one goes to
/// its namespace.
public final class SweepView implements Page {
    private final Page table;
    private final SweepModel model;
    private final Button button = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final StackPane shown = new StackPane();
    private final HBox line;
    private final Supplier<? extends Page> board;

    /// @param open goes to a mount of another namespace
    /// @param board a board of the same, made when it is first looked at
    public SweepView(SweepModel model, Consumer<SweepRow> open, Supplier<? extends Page> board) {
        this.model = model;
        this.board = board;
        TablePage<SweepRow> page =
                new TablePage<>(Messages.text("sweep.title"), Icon.NAMESPACES, model.table());
        page.setNotices(model.factsProperty().map(SweepFacts::notices));
        page.setEmptyText(model.factsProperty().map(SweepFacts::emptyText));
        RowTable<SweepRow> rows = page.table();
        rows.add("namespace", 170, Cells.code(r -> r.namespace().label()));
        rows.add("path", 190, Cells.code(SweepRow::path));
        rows.add("plugin", 104, Cells.words(SweepRow::plugin));
        rows.add("running", 82, Cells.code(SweepRow::running));
        rows.add("next", 96, Cells.code(SweepRow::next, SweepView::tone));
        rows.add("state", 142, Cells.badge(SweepRow::mark));
        rows.onOpen(open);
        table = page;
        line = line();
        shown.setMinWidth(0);
        model.factsProperty().subscribe(this::show);
        model.asProperty().subscribe(now -> arrange(page(now.intValue())));
    }

    private Page page(int as) {
        return as == 1 ? board.get() : table;
    }

    /// Whether it is shown as a board.
    public boolean asBoard() {
        return model.asProperty().get() == 1;
    }

    /// Both have the line below their heading, which says how far the reading is.
    private void arrange(Page now) {
        if (now.node() instanceof Pane pane) {
            pane.getChildren().remove(line);
            pane.getChildren().add(1, line);
        }
        shown.getChildren().setAll(now.node());
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
        Segmented as = new Segmented("sweep-as", List.of("table", "board"), model.asProperty());
        as.label(List.of(Messages.text("sweep.as.table"), Messages.text("sweep.as.board")));
        HBox made = new HBox(summary, progress, space, as, button);
        made.getStyleClass().add("list-line");
        return made;
    }

    private void show(SweepFacts facts) {
        progress.setVisible(facts.running());
        progress.setManaged(facts.running());
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
        return shown;
    }

    @Override
    public void focusFilter() {
        page(model.asProperty().get()).focusFilter();
    }

    @Override
    public void focusContent() {
        model.lookedAt();
        page(model.asProperty().get()).focusContent();
    }

    @Override
    public List<?> inSight() {
        return page(model.asProperty().get()).inSight();
    }
}
