package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Popover;
import dev.reseat.ui.kit.SteadyCaret;
import dev.reseat.ui.palette.PaletteRow.Entry;
import dev.reseat.ui.palette.PaletteRow.Heading;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The search over everything: a field and what it finds, over the window until Escape, Enter or a click beside it.
public final class PaletteView extends Popover {
    private final PaletteModel model;
    private final TextField field = SteadyCaret.in(new TextField());
    private final ListView<PaletteRow> list = new ListView<>();

    /// @param elsewhere leads the keyboard on where the place that it came from is gone
    public PaletteView(PaletteModel model, Runnable elsewhere) {
        super(Pos.TOP_CENTER, elsewhere);
        this.model = model;
        getStyleClass().add("palette-ground");
        field.setId("palette-query");
        field.setPromptText(Messages.text("palette.prompt"));
        field.setAccessibleText(Messages.text("palette.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        list.setId("palette-entries");
        list.getStyleClass().add("quiet-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new RowCell());
        list.setPlaceholder(new Label(Messages.text("palette.nothing")));
        list.prefHeightProperty()
                .bind(
                        Bindings.max(2, Bindings.size(list.getItems()))
                                .multiply(list.fixedCellSizeProperty())
                                .add(4));
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        show(box);
        model.rowsProperty().addListener((_, _, found) -> list(found));
        list.getSelectionModel().selectedItemProperty().subscribe(this::say);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows it, with nothing typed.
    public void open() {
        model.begin();
        open(field);
    }

    private void list(List<PaletteRow> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        move(0, 1);
        list.scrollTo(0);
    }

    /// The keyboard stays in the field; what is selected below is said there.
    private void say(@Nullable PaletteRow row) {
        field.setAccessibleHelp(row instanceof Entry e ? words(e) : "");
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private static String words(Entry e) {
        return e.key().isEmpty()
                ? e.title().text() + ", " + e.detail()
                : Messages.text("palette.say.command", e.title().text(), e.key());
    }

    private void pressed(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ENTER -> run();
            case DOWN -> move(at + 1, 1);
            case UP -> move(at - 1, -1);
            case PAGE_DOWN -> move(Math.min(at + 8, list.getItems().size() - 1), -1);
            case PAGE_UP -> move(Math.max(at - 8, 0), 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// Selects the entry at a place or the next one from there; headings are passed over.
    private void move(int from, int by) {
        for (int i = from; i >= 0 && i < list.getItems().size(); i += by) {
            if (list.getItems().get(i) instanceof Entry) {
                list.getSelectionModel().select(i);
                // the first entry brings its heading into view
                list.scrollTo(i == 1 ? 0 : Math.max(0, i - 6));
                return;
            }
        }
    }

    private void run() {
        if (list.getSelectionModel().getSelectedItem() instanceof Entry chosen) {
            close();
            model.run(chosen);
        }
    }

    private final class RowCell extends ListCell<PaletteRow> {
        RowCell() {
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() instanceof Entry) {
                    getListView().getSelectionModel().select(getIndex());
                    PaletteView.this.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("heading-cell");
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (row) {
                case Heading h -> {
                    getStyleClass().add("heading-cell");
                    Label label = new Label(heading(h));
                    label.getStyleClass().add("section");
                    setGraphic(label);
                    setAccessibleText(heading(h));
                }
                case Entry e -> {
                    setGraphic(line(e));
                    setAccessibleText(words(e));
                }
            }
        }

        private static String heading(Heading h) {
            return h.more()
                    ? Messages.text("palette.heading.more", h.section().label(), h.count())
                    : h.section().label();
        }

        private static HBox line(Entry e) {
            Label detail = new Label(e.detail());
            detail.getStyleClass().add("subtle");
            detail.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(e.icon().node(), title(e.title()), space, detail);
            if (!e.key().isEmpty()) {
                Label key = new Label(e.key());
                key.getStyleClass().add("key");
                key.setMinWidth(USE_PREF_SIZE);
                line.getChildren().add(key);
            }
            line.getStyleClass().add("list-line");
            return line;
        }

        private static TextFlow title(PaletteRow.Title title) {
            TextFlow flow = new TextFlow();
            for (PaletteRow.Part part : title.parts()) {
                Text text = new Text(part.text());
                text.getStyleClass().add(part.found() ? "found" : "plain");
                flow.getChildren().add(text);
            }
            flow.setMinWidth(USE_PREF_SIZE);
            flow.setMaxHeight(USE_PREF_SIZE);
            return flow;
        }
    }
}
