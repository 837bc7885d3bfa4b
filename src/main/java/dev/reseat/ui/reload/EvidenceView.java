package dev.reseat.ui.reload;

import dev.reseat.reload.EventWords;
import dev.reseat.reload.PlannedNode;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Page;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Mount by node: every cell of the run and the newest events. Only what is in sight is drawn.
public final class EvidenceView extends VBox implements Page {
    private static final double ROW = 30;

    private final DateTimeFormatter time;
    private final Label title = Pieces.styled(new Label(Messages.text("evidence.title")), "page-title");
    private final Label counts = Pieces.styled(new Label(), "page-counts");
    private final TableView<Integer> table = new TableView<>();
    private final ListView<ReloadEvent> events = new ListView<>();
    private final EmptyState empty = new EmptyState(Icon.HISTORY);
    private final VBox body = new VBox();
    private @Nullable Progress shown;

    /// @param zone in which times are shown
    public EvidenceView(ReloadModel model, ZoneId zone) {
        time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
        getStyleClass().add("page");
        setId("evidence");
        table.setId("evidence-table");
        table.getStyleClass().add("row-table");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(""));
        events.setId("evidence-events");
        events.getStyleClass().add("events");
        events.setFixedCellSize(22);
        events.setCellFactory(_ -> new EventCell());
        events.setPrefHeight(230);
        events.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("evidence");
        body.getChildren().setAll(table, Pieces.section(Messages.text("evidence.events")), events);
        empty.show(Messages.text("evidence.empty"), Messages.text("evidence.empty.advice"));
        VBox.setVgrow(empty, Priority.ALWAYS);
        HBox heading = new HBox(title, counts);
        heading.getStyleClass().add("page-heading");
        getChildren().setAll(heading, empty);
        model.stateProperty().subscribe(s -> {
            if (s instanceof PanelState.Running r) {
                show(r.progress());
            }
        });
    }

    private void show(Progress progress) {
        boolean other = shown == null
                || !shown.run().plan().id().equals(progress.run().plan().id());
        shown = progress;
        ReloadRun run = progress.run();
        if (other) {
            columns(run);
            table.setItems(FXCollections.observableList(
                    IntStream.range(0, run.plan().mounts().size()).boxed().toList()));
            getChildren().set(1, body);
        } else {
            table.refresh();
        }
        counts.setText(Messages.text(
                "evidence.counts",
                PlanWords.size(run.plan()),
                run.plan().mounts().size() - run.mountsNotTouched()));
        events.getItems().setAll(progress.news());
        events.scrollTo(progress.news().size() - 1);
    }

    private void columns(ReloadRun run) {
        TableColumn<Integer, Integer> mount = column(Messages.text("evidence.mount"), 190);
        mount.setCellFactory(_ -> new TextCell(m -> run.plan().mounts().get(m).path().value()));
        TableColumn<Integer, Integer> before = column(Messages.text("evidence.before"), 80);
        before.setCellFactory(_ -> new TextCell(m -> PlanWords.before(run.plan().mounts().get(m))));
        table.getColumns().setAll(List.of(mount, before));
        for (int n = 0; n < run.plan().nodes().size(); n++) {
            PlannedNode node = run.plan().nodes().get(n);
            int number = n;
            TableColumn<Integer, Integer> column = column(node.name() + " " + node.role().label(), 108);
            column.setCellFactory(_ -> new StateCell(number));
            table.getColumns().add(column);
        }
    }

    private static TableColumn<Integer, Integer> column(String title, double width) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setGraphic(Pieces.styled(new Label(title), "sort-header"));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        return column;
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
        table.requestFocus();
    }

    private interface Words {
        String of(int mount);
    }

    private static final class TextCell extends TableCell<Integer, Integer> {
        private final Words words;

        TextCell(Words words) {
            this.words = words;
            getStyleClass().add("cell-code");
        }

        @Override
        protected void updateItem(Integer mount, boolean none) {
            super.updateItem(mount, none);
            setText(none || mount == null ? null : words.of(mount));
        }
    }

    /// One cell of the run as a pill; the reason is in its tooltip and in what a screen reader says.
    private final class StateCell extends TableCell<Integer, Integer> {
        private final int node;
        private final Badge badge = new Badge();
        private final Tooltip why = new Tooltip();

        StateCell(int node) {
            this.node = node;
            why.setWrapText(true);
            why.setMaxWidth(480);
        }

        @Override
        protected void updateItem(Integer mount, boolean none) {
            super.updateItem(mount, none);
            if (none || mount == null || shown == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            ReloadRun run = shown.run();
            Mark mark = CellLook.of(
                    run.cells().at(mount, node),
                    run.steps().get(run.stepOf(mount)),
                    run.stopped().isPresent() || run.verdict().isPresent());
            badge.show(mark.word(), mark.tone());
            setGraphic(badge);
            why.setText(mark.why());
            setTooltip(mark.why().isBlank() ? null : why);
            setAccessibleText(run.plan().mounts().get(mount).path() + ", "
                    + run.plan().nodes().get(node).name() + ", " + mark.word() + " " + mark.why());
        }
    }

    private final class EventCell extends ListCell<ReloadEvent> {
        EventCell() {
            getStyleClass().add("code");
        }

        @Override
        protected void updateItem(ReloadEvent event, boolean none) {
            super.updateItem(event, none);
            setText(
                    none || event == null || shown == null
                            ? null
                            : time.format(event.at()) + "  " + EventWords.of(shown.run().plan(), event));
        }
    }
}
