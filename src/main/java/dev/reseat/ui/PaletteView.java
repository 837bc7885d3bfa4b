package dev.reseat.ui;

import dev.reseat.ui.PaletteModel.Entry;
import dev.reseat.ui.kit.Messages;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The search over everything: a field and what it finds, over the window until Escape, Enter or a click beside it.
final class PaletteView extends StackPane {
    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Runnable closed;

    /// @param closed what to do when it is gone: lead the keyboard back
    PaletteView(PaletteModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        getStyleClass().addAll("popover-ground", "palette-ground");
        field.setId("palette-query");
        field.setPromptText(Messages.text("palette.prompt"));
        field.setAccessibleText(Messages.text("palette.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        list.setId("palette-entries");
        list.getStyleClass().add("quiet-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(new Label(Messages.text("table.noMatch")));
        list.prefHeightProperty()
                .bind(
                        Bindings.max(2, Bindings.size(list.getItems()))
                                .multiply(list.fixedCellSizeProperty())
                                .add(4));
        VBox box = new VBox(field, list);
        box.setMaxHeight(USE_PREF_SIZE);
        box.getStyleClass().addAll("popover", "palette");
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().setAll(box);
        setVisible(false);
        model.entriesProperty()
                .addListener((_, _, found) -> {
                    list.getItems().setAll(found);
                    list.getSelectionModel().selectFirst();
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(_ -> close());
        box.setOnMousePressed(javafx.event.Event::consume);
    }

    void open() {
        model.begin();
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    private void pressed(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case DOWN -> select(at + 1);
            case UP -> select(Math.max(0, at - 1));
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void select(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(index);
    }

    private void run() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private final class EntryCell extends ListCell<Entry> {
        EntryCell() {
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label kind = new Label(entry.kind());
            kind.getStyleClass().add("subtle");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(entry.icon().node(), new Label(entry.title()), space, kind);
            line.setSpacing(9);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(entry.title() + ", " + entry.kind());
        }
    }
}
