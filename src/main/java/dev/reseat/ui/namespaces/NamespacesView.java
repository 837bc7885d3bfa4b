package dev.reseat.ui.namespaces;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Popover;
import dev.reseat.ui.kit.SteadyCaret;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The namespaces as a tree with a field to search it; Enter goes to the selected one.
public final class NamespacesView extends Popover {
    /// So far a namespace stands to the right of the one above it, in pixels.
    private static final double STEP = 16;

    private final NamespacesModel model;
    private final TextField field = SteadyCaret.in(new TextField());
    private final ListView<NamespaceRow> list = new ListView<>();

    /// @param choice what going elsewhere drops
    /// @param elsewhere leads the keyboard on where the place that it came from is gone
    public NamespacesView(NamespacesModel model, Choice choice, Runnable elsewhere) {
        super(Pos.TOP_LEFT, elsewhere);
        this.model = model;
        setId("namespaces");
        getStyleClass().add("namespaces-ground");
        field.setId("namespaces-filter");
        field.setPromptText(Messages.text("namespaces.prompt"));
        field.setAccessibleText(Messages.text("namespaces.prompt"));
        field.textProperty().bindBidirectional(model.filterProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("namespaces-list");
        list.getStyleClass().add("quiet-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(Messages.text("namespaces.title"));
        list.setPlaceholder(new Label(Messages.text("namespaces.nothing")));
        list.setCellFactory(_ -> new RowCell());
        list.prefHeightProperty()
                .bind(
                        Bindings.max(2, Bindings.size(list.getItems()))
                                .multiply(list.fixedCellSizeProperty())
                                .add(4));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box =
                new VBox(
                        field,
                        list,
                        words("namespaces-note", model.noteProperty()),
                        words("namespaces-choice", drops(choice)),
                        waiting());
        box.getStyleClass().add("namespaces");
        show(box);
        model.rowsProperty().subscribe(this::list);
    }

    private static ObservableValue<String> drops(Choice choice) {
        return choice.mountsProperty()
                .map(m -> m.isEmpty() ? "" : Messages.text("namespaces.drops", m.size()));
    }

    private static Label words(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Says where one goes once the reload has ended, and lets one stay.
    private HBox waiting() {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty()
                .bind(
                        model.waitingProperty()
                                .map(w ->
                                        w.map(g ->
                                                        Messages.text(
                                                                "namespaces.waiting",
                                                                g.namespace().label()))
                                                .orElse("")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button stay = new Button(Messages.text("namespaces.stay"));
        stay.setId("namespaces-stay");
        stay.setMinWidth(Region.USE_PREF_SIZE);
        stay.setOnAction(_ -> model.stay());
        HBox waiting = new HBox(label, space, stay);
        waiting.getStyleClass().addAll("banner", "tone-attention");
        waiting.visibleProperty().bind(label.textProperty().isNotEmpty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        return waiting;
    }

    /// Shows it, and looks which namespaces there are.
    public void open() {
        if (model.offered()) {
            model.look();
            open(field);
            selectCurrent();
        }
    }

    private void list(@Nullable List<NamespaceRow> rows) {
        list.getItems().setAll(rows == null ? List.of() : rows);
        selectCurrent();
    }

    private void selectCurrent() {
        if (!field.getText().isBlank()) {
            list.getSelectionModel().selectFirst();
            return;
        }
        list.getItems().stream()
                .filter(NamespaceRow::current)
                .findFirst()
                .ifPresent(r -> select(list.getItems().indexOf(r)));
    }

    private void select(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 5));
        }
    }

    private void pressed(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ENTER -> go();
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go() {
        NamespaceRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (row.current()) {
            close();
            return;
        }
        model.go(row.namespace());
        if (model.waitingProperty().get().isEmpty()) {
            close();
        }
    }

    private final class RowCell extends ListCell<NamespaceRow> {
        RowCell() {
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    list.getSelectionModel().select(getIndex());
                    go();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable NamespaceRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean flat = !field.getText().isBlank();
            Label name = new Label(flat ? row.namespace().label() : row.name());
            name.getStyleClass().add("code");
            name.setMinWidth(60);
            Label note = new Label(row.note());
            note.getStyleClass().add("subtle");
            note.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(name, space, note);
            if (row.current()) {
                line.getChildren().add(1, Icon.CHECK.node(14));
            }
            line.getStyleClass().add("list-line");
            HBox.setMargin(name, new Insets(0, 0, 0, flat ? 0 : row.depth() * STEP));
            setGraphic(line);
            setAccessibleText(
                    Messages.text(
                            row.current() ? "namespaces.say.current" : "namespaces.say",
                            row.namespace().label(),
                            row.note()));
        }
    }
}
