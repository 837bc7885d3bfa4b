package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.table.Cells;
import dev.reseat.vault.NodeAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The newest runs that the journal of this computer has, on whichever cluster.
final class RecentPane extends VBox {
    private final PastModel past;
    private final Label counts = new Label();
    private final StackPane body = new StackPane();
    private final TableView<Journal.Summary> table = new TableView<>();
    private final EmptyState empty = new EmptyState(Icon.HISTORY);

    RecentPane(ReloadModel model, PastModel past) {
        this.past = past;
        getStyleClass().add("evidence-pane");
        Label title = new Label(Messages.text("past.recent"));
        title.getStyleClass().add("page-title");
        counts.setId("past-counts");
        counts.getStyleClass().add("page-counts");
        Button back = new Button(Messages.text("past.toNow"));
        back.setId("past-to-now");
        back.setOnAction(_ -> past.now());
        model.shownProperty().subscribe(s -> Presence.show(back, s.isPresent()));
        HBox heading = new HBox(title, counts, Blocks.space(), back);
        heading.getStyleClass().add("page-heading");
        VBox.setVgrow(body, Priority.ALWAYS);
        buildTable();
        getChildren().setAll(heading, body);
        past.toldProperty().subscribe(this::show);
        past.connectionProperty().addListener((_, _, _) -> table.refresh());
    }

    private void buildTable() {
        table.setId("past-table");
        table.getStyleClass().add("row-table");
        table.setAccessibleText(Messages.text("past.recent"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("past.when", 142, Cells.words(s -> past.words().when(s.begunAt())));
        add("past.verdict", 112, Cells.badge(s -> Optional.of(PastWords.mark(s))));
        add("past.what", 240, Cells.code(PastWords::what));
        add("past.where", 290, Cells.words(this::where));
        table.setRowFactory(_ -> new RunRow());
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem());
                e.consume();
            }
        });
    }

    private void add(
            String title,
            double width,
            Supplier<TableCell<Journal.Summary, Journal.Summary>> cells) {
        TableColumn<Journal.Summary, Journal.Summary> column =
                new TableColumn<>(Messages.text(title));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    /// The address tells clusters apart, so it is there wherever it is not the one that the window is on.
    private String where(Journal.Summary run) {
        if (run.damaged()) {
            return "";
        }
        String place = PastWords.place(run.where());
        return past.here(run.where())
                ? place
                : Messages.text(
                        "past.elsewhere", place, new NodeAddress(run.where().address()).host());
    }

    private void show(PastModel.Told told) {
        int n = told.runs().size();
        counts.setText(
                n == 0 ? "" : Messages.text(n < PastModel.MOST ? "past.counts" : "past.most", n));
        body.getChildren().setAll(content(told));
        boolean anew = !List.copyOf(table.getItems()).equals(told.runs());
        if (anew) {
            select(told.runs());
        }
        // where there is no list, the words that say so are the stop
        boolean wordsOnly = table.getScene() == null;
        setFocusTraversable(wordsOnly);
        setAccessibleText(wordsOnly ? empty.words() : null);
        if (isFocused()) {
            focusContent();
        }
    }

    /// Shows these with the same run selected as before, however many came above it; else the one in its place.
    private void select(List<Journal.Summary> runs) {
        Journal.@Nullable Summary before = table.getSelectionModel().getSelectedItem();
        int place = Math.max(0, table.getSelectionModel().getSelectedIndex());
        table.getItems().setAll(runs);
        int same =
                IntStream.range(0, runs.size())
                        .filter(i -> before != null && runs.get(i).run().equals(before.run()))
                        .findFirst()
                        .orElse(Math.min(place, runs.size() - 1));
        table.getSelectionModel().clearAndSelect(same);
    }

    private Node content(PastModel.Told told) {
        if (!told.trouble().isEmpty()) {
            Banner trouble =
                    new Banner(
                            told.trouble(), Messages.text("past.trouble.advice"), Tone.ATTENTION);
            trouble.setId("past-trouble");
            return new VBox(trouble);
        }
        if (!told.runs().isEmpty()) {
            return table;
        }
        empty.show(
                Messages.text(told.read() ? "reload.evidence.empty" : "past.reading"),
                told.read() ? Messages.text("reload.evidence.empty.advice") : "");
        return empty;
    }

    private void open(Journal.@Nullable Summary run) {
        if (run != null) {
            past.open(run.run());
        }
    }

    /// Leads the keyboard to the list, as soon as there is one.
    void focusContent() {
        if (table.getScene() == null) {
            requestFocus();
        } else {
            table.requestFocus();
        }
    }

    private final class RunRow extends TableRow<Journal.Summary> {
        RunRow() {
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                    RecentPane.this.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Journal.@Nullable Summary run, boolean none) {
            super.updateItem(run, none);
            setAccessibleText(none || run == null ? null : past.words().accessible(run));
        }
    }
}
