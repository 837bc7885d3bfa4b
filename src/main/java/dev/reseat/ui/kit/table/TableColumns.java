package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.EventDispatcher;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps the columns of a table as its model says, and tells the model what a person does to them with the mouse: dragging
/// a header moves a column, dragging its edge makes it wider. The last column takes what is left; where that is too little to
/// read, it keeps its own width, and the table scrolls sideways.
///
/// @param <R> the row
final class TableColumns<R extends Row> {
    /// Size of the letters of a header at the usual size of text, in pixels.
    private static final double USUAL_LETTERS = 11.44;

    /// The least that the last column is pressed into, unless a person made it narrower, in pixels at the usual size of text.
    private static final double READABLE = 36;

    private final TableView<R> table;
    private final ColumnLooks looks;
    private final Map<String, TableColumn<R, R>> columns = new LinkedHashMap<>();
    private final List<TableColumn<R, R>> fixed = new ArrayList<>();
    private final List<ColumnHeader> heads = new ArrayList<>();

    @SuppressWarnings("rawtypes")
    private final Callback<TableView.ResizeFeatures, Boolean> wider = this::resize;

    private final Fitting fitting = new Fitting();
    private double scale = 1;
    private boolean applying;
    private boolean scaled;

    TableColumns(TableView<R> table, ColumnLooks looks) {
        this.table = table;
        this.looks = looks;
        table.setColumnResizePolicy(fitting);
        looks.columnsProperty().addListener((_, _, _) -> apply());
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> moved());
        table.pressedProperty()
                .addListener((_, _, pressed) -> {
                    if (!pressed) {
                        fit();
                    }
                });
        measureOnDoubleClick();
    }

    /// A double click on the edge of a head lets the toolkit measure what the column holds, its head too.
    private void measureOnDoubleClick() {
        EventDispatcher usual = table.getEventDispatcher();
        table.setEventDispatcher((event, tail) -> {
            boolean measures =
                    event instanceof MouseEvent e
                            && e.getEventType() == MouseEvent.MOUSE_PRESSED
                            && e.getClickCount() == 2;
            if (!measures) {
                return usual.dispatchEvent(event, tail);
            }
            heads.forEach(h -> h.measured(true));
            try {
                return usual.dispatchEvent(event, tail);
            } finally {
                heads.forEach(h -> h.measured(false));
            }
        });
    }

    /// Adds a column that stays where it is, before all others.
    void addFixed(TableColumn<R, R> column) {
        fixed.add(column);
        apply();
    }

    /// Adds a column that can be moved, resized and hidden.
    ///
    /// @param header its head, by whose letters widths grow and shrink
    void add(ColumnLook usual, TableColumn<R, R> column, ColumnHeader header) {
        columns.put(usual.id(), column);
        heads.add(header);
        looks.add(usual);
        // a double click on the edge fits a column to its content without asking
        column.widthProperty()
                .addListener((_, _, width) -> {
                    if (!applying) {
                        resized(column, width.doubleValue());
                    }
                });
        if (columns.size() == 1) {
            header.title()
                    .fontProperty()
                    .subscribe(font -> {
                        scale = font.getSize() / USUAL_LETTERS;
                        scaled = true;
                        table.requestLayout();
                    });
        }
    }

    /// Letters change while styles are being applied, also to the toolkit's own for a moment when the theme changes: heads may
    /// not come and go then, so widths follow at the next layout.
    void beforeLayout() {
        if (scaled) {
            scaled = false;
            apply();
        }
    }

    private void apply() {
        if (applying) {
            return;
        }
        applying = true;
        List<TableColumn<R, ?>> order = new ArrayList<>(fixed);
        for (ColumnLook look : looks.columnsProperty().get()) {
            TableColumn<R, R> column = columns.get(look.id());
            if (column != null) {
                column.setMinWidth(ColumnLooks.NARROWEST * scale);
                column.setPrefWidth(look.width() * scale);
                column.setVisible(look.shown());
                order.add(column);
            }
        }
        if (!order.equals(table.getColumns())) {
            table.getColumns().setAll(order);
        }
        applying = false;
        fit();
    }

    /// A person has dragged a column to another place.
    private void moved() {
        if (!applying) {
            looks.order(
                    table.getColumns().stream().map(this::id).filter(Objects::nonNull).toList());
            if (!fixed.equals(table.getColumns().subList(0, fixed.size()))) {
                // the list may not change again while it tells of this change
                PauseTransition soon = new PauseTransition(Duration.ONE);
                soon.setOnFinished(_ -> apply());
                soon.play();
            }
        }
    }

    private @Nullable String id(TableColumn<R, ?> column) {
        return column.getUserData() instanceof Column<?> c ? c.id() : null;
    }

    /// Answers the table, which asks when its own width has changed, or when a person drags the edge of a column.
    @SuppressWarnings("rawtypes")
    private Boolean resize(TableView.ResizeFeatures features) {
        TableColumnBase<?, ?> dragged = features.getColumn();
        if (dragged == null) {
            fit(features);
            return true;
        }
        return resized(dragged, dragged.getWidth() + features.getDelta());
    }

    private boolean resized(TableColumnBase<?, ?> column, double width) {
        if (!column.isResizable() || !(column.getUserData() instanceof Column<?> c)) {
            return false;
        }
        looks.resize(c.id(), width / scale);
        return true;
    }

    private void fit() {
        fit(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void fit(TableView.ResizeFeatures features) {
        List<TableColumn<R, ?>> shown = table.getVisibleLeafColumns();
        if (applying || shown.isEmpty() || features.getContentWidth() <= 0) {
            return;
        }
        applying = true;
        double left = Math.floor(features.getContentWidth());
        for (TableColumn<R, ?> column : shown.subList(0, shown.size() - 1)) {
            double width = Math.max(column.getMinWidth(), column.getPrefWidth());
            features.setColumnWidth(column, width);
            left -= width;
        }
        TableColumn<R, ?> last = shown.getLast();
        double own = Math.max(last.getMinWidth(), last.getPrefWidth());
        boolean room = left >= Math.min(own, READABLE * scale);
        features.setColumnWidth(last, room ? left : own);
        applying = false;
        // another policy makes the table throw away the edges of its heads, also the one that is
        // being dragged
        if (!table.isPressed()) {
            table.setColumnResizePolicy(room ? fitting : wider);
        }
    }

    /// While everything has room the table must never offer to scroll sideways, as it knows of this kind of policy.
    @SuppressWarnings("rawtypes")
    private final class Fitting extends ConstrainedColumnResizeBase
            implements Callback<TableView.ResizeFeatures, Boolean> {
        @Override
        public Boolean call(TableView.ResizeFeatures features) {
            return resize(features);
        }
    }
}
