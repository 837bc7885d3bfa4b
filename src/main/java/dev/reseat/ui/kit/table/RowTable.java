package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A table over a [TableModel]. It neither sorts nor filters: it asks the listing to, and keeps what is selected by identity
/// when rows are swapped.
///
/// @param <R> the row
public final class RowTable<R extends Row> extends TableView<R> {
    private final TableModel<R> model;
    private final Listing<R> listing;
    private final TableColumns<R> columns;
    private final TableKeys keys = new TableKeys();
    private final FilterPopup filter;
    private final List<RowMark<R>> marks = new ArrayList<>();
    private static final int NOWHERE = -1;

    private Set<Object> selected = Set.of();
    private int at = NOWHERE;
    private int gone = NOWHERE;
    private boolean swapping;
    private @Nullable Ticks<R> ticks;
    private @Nullable Consumer<R> open;
    private Consumer<R> follow = _ -> {};

    public RowTable(TableModel<R> model) {
        this.model = model;
        this.listing = model.listing();
        this.columns = new TableColumns<>(this, model.columns());
        this.filter = new FilterPopup(model.name(), listing, this::requestFocus);
        setId(model.name() + "-table");
        getStyleClass().add("row-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // registered before the table's own listener, so it knows of a swap first
        listing.rows().addListener((ListChangeListener<R>) _ -> swapping = true);
        setItems(listing.rows());
        listing.rows().addListener((ListChangeListener<R>) _ -> restore());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<R>) _ -> remember());
        addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        // on release, so that a key that is held down moves through many rows and shows one
        addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        setRowFactory(_ -> new MarkedRow<>(this::opened, this::followed, marks));
        keys.on("Enter", this::openFirst);
        keys.onWhile("Esc", listing::filtered, listing::clearFilters);
        keys.onWhile("Down", () -> gone != NOWHERE, () -> goOn(gone));
        keys.onWhile("Up", () -> gone != NOWHERE, () -> goOn(gone - 1));
        TableMenu<R> menu = new TableMenu<>(this, model);
        menu.bind(keys);
        setContextMenu(menu.menu());
    }

    /// Adds the column of check boxes.
    public void addTicks(Ticks<R> given) {
        ticks = given;
        mark(RowMark.of("ticked", given::ticked, given.changes()));
        TableColumn<R, R> column = column(Cells.tick(given));
        column.setId(model.name() + "-column-tick");
        column.setResizable(false);
        column.setReorderable(false);
        column.setMinWidth(36);
        column.setPrefWidth(36);
        column.setMaxWidth(36);
        columns.addFixed(column);
        keys.on("Space", this::toggle);
        keys.on("Shortcut+A", this::tickAll);
        keys.on("Shortcut+Shift+A", given::clear);
    }

    /// Tints rows from now on; to be said before the table is shown.
    public void mark(RowMark<R> mark) {
        marks.add(mark);
    }

    /// Adds a column of the listing.
    ///
    /// @param width in pixels at usual text size; the last column takes what is left
    public void add(String id, double width, Supplier<TableCell<R, R>> cells) {
        add(new ColumnLook(id, width, true), cells);
    }

    /// Adds a column that is hidden until a person wants it.
    public void addHidden(String id, double width, Supplier<TableCell<R, R>> cells) {
        add(new ColumnLook(id, width, false), cells);
    }

    /// What is told when a person moves to another row, by key or click.
    public void onFollow(Consumer<R> action) {
        follow = action;
    }

    private void followed(R row) {
        follow.accept(row);
    }

    private void released(KeyEvent e) {
        R row = getFocusModel().getFocusedItem();
        if (row != null && e.getCode().isNavigationKey()) {
            followed(row);
        }
    }

    private void add(ColumnLook usual, Supplier<TableCell<R, R>> cells) {
        Column<R> shown = listing.column(usual.id());
        TableColumn<R, R> column = column(cells);
        column.setId(model.name() + "-column-" + shown.id());
        column.setText(shown.title());
        column.setUserData(shown);
        ColumnHeader header =
                new ColumnHeader(
                        model.name(), listing, shown, node -> openFilter(shown.id(), node));
        column.setGraphic(header);
        header.fill(column.widthProperty());
        column.setContextMenu(
                new ColumnMenus(model, this::openFilter).ofColumn(shown, column.getGraphic()));
        columns.add(usual, column, header);
    }

    private static <R> TableColumn<R, R> column(Supplier<TableCell<R, R>> cells) {
        TableColumn<R, R> column = new TableColumn<>();
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setSortable(false);
        return column;
    }

    /// What Enter and a double click do.
    public void onOpen(Consumer<R> action) {
        open = action;
    }

    /// Opens the filter of a column.
    ///
    /// @param at what it hangs from
    void openFilter(String column, Node at) {
        filter.open(column, at);
    }

    private void remember() {
        if (!swapping) {
            Set<Object> now = new HashSet<>();
            getSelectionModel().getSelectedItems().forEach(r -> now.add(r.identity()));
            selected = now;
            at = getSelectionModel().getSelectedIndex();
            gone = NOWHERE;
        }
    }

    /// The row that was selected is not there any more. None is selected for a person, who might be about to choose the one
    /// that they saw; but the way goes on from its place.
    private void goOn(int place) {
        int next = Math.clamp(place, 0, Math.max(0, listing.rows().size() - 1));
        getSelectionModel().clearAndSelect(next);
        getFocusModel().focus(next);
        scrollTo(Math.max(0, next - 1));
    }

    private void restore() {
        int[] places =
                selected.stream()
                        .mapToInt(listing.rows()::at)
                        .filter(at -> at >= 0)
                        .sorted()
                        .toArray();
        getSelectionModel().clearSelection();
        if (places.length > 0) {
            getSelectionModel().selectIndices(places[0], places);
        } else if (!selected.isEmpty()) {
            gone = at;
        }
        swapping = false;
    }

    private void opened(R row) {
        Consumer<R> given = open;
        if (given != null) {
            given.accept(row);
        }
    }

    /// Opens the first selected row.
    void openFirst() {
        getSelectionModel().getSelectedItems().stream().findFirst().ifPresent(this::opened);
    }

    /// Whether rows open.
    boolean opens() {
        return open != null;
    }

    /// Whether rows can be chosen.
    boolean chooses() {
        return ticks != null;
    }

    /// Chooses what is selected, or drops it.
    void toggle() {
        Ticks<R> given = ticks;
        if (given != null) {
            given.toggle(List.copyOf(getSelectionModel().getSelectedItems()));
        }
    }

    /// Chooses all rows that are shown, as far as they can be.
    void tickAll() {
        Ticks<R> given = ticks;
        if (given != null) {
            given.tick(listing.rows().now());
        }
    }

    /// The chosen rows that are shown, else the selected ones, else all that are shown; with the columns that are shown.
    TableCopies.Cargo<R> cargo() {
        List<R> shown = listing.rows().now();
        List<R> picked = List.copyOf(getSelectionModel().getSelectedItems());
        Predicate<R> ticked = ticks == null ? _ -> false : ticks.tickedNow();
        return new TableCopies.Cargo<>(
                visibleColumns(),
                () -> {
                    List<R> chosen = shown.stream().filter(ticked).toList();
                    return chosen.isEmpty() ? picked.isEmpty() ? shown : picked : chosen;
                });
    }

    /// All rows and columns that are shown.
    TableCopies.Cargo<R> cargoOfAll() {
        List<R> shown = listing.rows().now();
        return new TableCopies.Cargo<>(visibleColumns(), () -> shown);
    }

    private List<Column<R>> visibleColumns() {
        return model.columns().columnsProperty().get().stream()
                .filter(ColumnLook::shown)
                .map(look -> listing.column(look.id()))
                .toList();
    }

    /// The identities of the rows that are in sight, from the top.
    List<?> inSight() {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int behind = Math.min(flow.getLastVisibleCell().getIndex() + 1, getItems().size());
            return getItems().subList(Math.min(first, behind), behind).stream()
                    .map(Row::identity)
                    .toList();
        }
        return List.of();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowTableSkin<>(this);
    }

    @Override
    protected void layoutChildren() {
        columns.beforeLayout();
        super.layoutChildren();
    }
}
