package dev.reseat.ui.reload;

import dev.reseat.reload.PlannedMount;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The mounts of a plan with what they run now and after. Draws only the rows that are in sight, so that thousands cost no
/// more than ten.
final class MountList extends ListView<PlannedMount> {
    private static final double ROW = 29;
    private static final int ROWS = 8;

    MountList() {
        setId("reload-mounts");
        getStyleClass().add("plan-list");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new Row());
    }

    void show(List<PlannedMount> mounts) {
        setItems(FXCollections.observableList(mounts));
        double height = ROW * Math.clamp(mounts.size(), 1, ROWS) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private static final class Row extends ListCell<PlannedMount> {
        private final Label path = Pieces.styled(new Label(), "code");
        private final Label before = Pieces.styled(new Label(), "code", "muted");
        private final Label after = Pieces.styled(new Label(), "code");
        private final HBox row = new HBox(path, before, after);

        Row() {
            row.getStyleClass().add("plan-row");
            path.setMinWidth(0);
            path.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(path, Priority.ALWAYS);
            before.setMinWidth(Region.USE_PREF_SIZE);
            after.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(PlannedMount mount, boolean empty) {
            super.updateItem(mount, empty);
            setText(null);
            if (empty || mount == null) {
                setGraphic(null);
                return;
            }
            path.setText(mount.path().value());
            before.setText(PlanWords.before(mount));
            after.setText("→ " + mount.expectation().label());
            after.getStyleClass().removeAll("tone-success", "tone-neutral");
            after.getStyleClass().add(mount.changes() ? "tone-success" : "tone-neutral");
            setAccessibleText(path.getText() + " " + before.getText() + " " + after.getText());
            setGraphic(row);
        }
    }
}
