package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a column: its title with an arrow where rows are sorted by it, the place among several such columns, and the
/// sign of its filter. A click sorts, with Shift by this column too.
final class ColumnHeader extends HBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Label title = new Label();
    private double filled;
    private boolean measured;

    /// @param screen prefix of all node ids
    /// @param filter opens the column's filter at a node
    <R extends Row> ColumnHeader(
            String screen, Listing<R> listing, Column<R> column, Consumer<Node> filter) {
        getStyleClass().add("sort-heading");
        title.setId(screen + "-sort-" + column.id());
        title.getStyleClass().add("sort-header");
        title.textProperty().bind(listing.sortingProperty().map(s -> title(column, s)));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().add(title);
        if (column.offers()) {
            getChildren().add(funnel(screen, listing, column, this, filter));
        }
        setOnMouseClicked(e -> {
            // a column that was dragged to another place is not sorted by that
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                Sorting now = listing.sortingProperty().get();
                listing.sortingProperty()
                        .set(e.isShiftDown() ? now.also(column.id()) : now.only(column.id()));
            }
        });
    }

    private static <R extends Row> Button funnel(
            String screen,
            Listing<R> listing,
            Column<R> column,
            ColumnHeader heading,
            Consumer<Node> filter) {
        Button funnel = new Button("", Icon.FILTER.node(12));
        funnel.setId(screen + "-filter-by-" + column.id());
        funnel.getStyleClass().addAll("icon-button", "funnel");
        funnel.setAccessibleText(Messages.text("table.filter.by", column.title()));
        funnel.setFocusTraversable(false);
        funnel.setMinWidth(Region.USE_PREF_SIZE);
        // it takes room from the title only while it is wanted
        BooleanBinding wanted =
                heading.hoverProperty()
                        .or(
                                Bindings.createBooleanBinding(
                                        () ->
                                                !listing.tickedProperty()
                                                        .get()
                                                        .of(column.id())
                                                        .isEmpty(),
                                        listing.tickedProperty()));
        funnel.visibleProperty().bind(wanted);
        funnel.managedProperty().bind(wanted);
        // not from the sign itself: what hangs from a node goes with it, and the sign goes with the
        // mouse
        funnel.setOnAction(_ -> filter.accept(heading));
        // else a click on it would sort, too
        funnel.setOnMouseClicked(javafx.event.Event::consume);
        listing.tickedProperty()
                .subscribe(
                        t -> funnel.pseudoClassStateChanged(ACTIVE, !t.of(column.id()).isEmpty()));
        return funnel;
    }

    private static String title(Column<?> column, Sorting sorting) {
        return sorting.of(column.id())
                .map(s -> {
                    String arrow = s.descending() ? " ▾" : " ▴";
                    String place =
                            sorting.by().size() > 1
                                    ? String.valueOf(sorting.place(column.id()))
                                    : "";
                    return column.title() + arrow + place;
                })
                .orElse(column.title());
    }

    /// Takes the whole width of its column, so that a click anywhere sorts.
    void fill(ObservableValue<Number> width) {
        width.subscribe(w -> {
            filled = w.doubleValue() - 2;
            requestLayout();
        });
    }

    /// While the toolkit measures how wide the column need be, the head asks for no more than its title and its sign; the
    /// toolkit counts the title by itself.
    void measured(boolean now) {
        measured = now;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return measured ? super.computePrefWidth(height) - title.prefWidth(height) : filled;
    }

    /// The title, whose letters show the size of text.
    Label title() {
        return title;
    }
}
