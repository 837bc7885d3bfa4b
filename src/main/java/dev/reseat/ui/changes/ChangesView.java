package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Popover;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of changes, over the window's lower corner. Enter leads to what has changed.
public final class ChangesView extends Popover {
    private final ListView<ChangeLine> list = new ListView<>();
    private final Consumer<Opened> jump;

    /// @param jump leads to what has changed
    /// @param elsewhere leads the keyboard on where the place that it came from is gone
    public ChangesView(ChangesModel model, Consumer<Opened> jump, Runnable elsewhere) {
        super(Pos.BOTTOM_LEFT, elsewhere);
        this.jump = jump;
        setId("changes");
        getStyleClass().add("changes-ground");
        list.setCellFactory(_ -> new LineCell());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                go();
                e.consume();
            }
        });
        model.linesProperty().subscribe(this::list);
        show(box(model));
    }

    private VBox box(ChangesModel model) {
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty().bind(model.summaryProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button seen = new Button(Messages.text("changes.seen"));
        seen.setId("changes-seen");
        seen.setTooltip(new Tooltip(Messages.text("changes.seen.why")));
        seen.setOnAction(_ -> {
            model.dismiss();
            close();
        });
        HBox heading = new HBox(title, space, seen);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setSpacing(12);
        list.setId("changes-list");
        list.setAccessibleText(Messages.text("changes.title"));
        list.getStyleClass().add("quiet-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(heading, list);
        box.getStyleClass().add("changes");
        return box;
    }

    private void list(List<ChangeLine> lines) {
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, lines.size() - 1)));
    }

    /// Shows it, if there is anything to show.
    public void open() {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
            open(list);
        }
    }

    private void go() {
        ChangeLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            close();
            jump.accept(line.of().opened());
        }
    }

    private final class LineCell extends ListCell<ChangeLine> {
        private final Label title = new Label();
        private final Label what = new Label();
        private final Label time = new Label();
        private final HBox line = new HBox();

        LineCell() {
            title.getStyleClass().add("code");
            title.setMinWidth(150);
            title.setMaxWidth(300);
            what.getStyleClass().add("muted");
            what.setMinWidth(80);
            time.getStyleClass().add("subtle");
            time.setMinWidth(USE_PREF_SIZE);
            line.getStyleClass().add("list-line");
            // the cell is never wider than the list: long words are cut short instead
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    go();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ChangeLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(item.title());
            what.setText(item.what());
            time.setText(item.time());
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line.getChildren().setAll(item.icon().node(), title, what, space, time);
            setGraphic(line);
            setAccessibleText(Messages.text("changes.say", item.title(), item.what(), item.time()));
        }
    }
}
