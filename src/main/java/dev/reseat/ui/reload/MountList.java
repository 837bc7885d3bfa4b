package dev.reseat.ui.reload;

import dev.reseat.reload.PlannedMount;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.table.Cells;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What will happen, mount by mount: as high as its rows up to eight, from there on it scrolls, so that fourteen thousand
/// mounts cost no more than eight.
final class MountList extends TableView<PlannedMount> {
    private static final int ROWS = 8;
    private static final double EM = 2.32;

    MountList() {
        setId("reload-mounts");
        getStyleClass().addAll("row-table", "reload-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Messages.text("reload.happens"));
        add(Messages.text("reload.mount"), 152, Cells.code(m -> m.path().value()));
        add(Messages.text("reload.running"), 66, Cells.code(PlanWords::before));
        add(Messages.text("reload.after"), 96, Cells.code(PlanWords::after, PlanWords::tone));
    }

    private void add(
            String title, double width, Supplier<TableCell<PlannedMount, PlannedMount>> cells) {
        TableColumn<PlannedMount, PlannedMount> column = new TableColumn<>(title);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        getColumns().add(column);
    }

    void show(List<PlannedMount> mounts) {
        setItems(FXCollections.observableList(mounts));
        double rows = Math.clamp(mounts.size(), 1, ROWS);
        String height = String.format(java.util.Locale.ROOT, "%.2fem", (rows + 1) * EM);
        setStyle(
                "-fx-min-height: "
                        + height
                        + "; -fx-pref-height: "
                        + height
                        + "; -fx-max-height: "
                        + height
                        + ";");
    }
}
