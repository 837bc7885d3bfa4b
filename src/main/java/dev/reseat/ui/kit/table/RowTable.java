package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A table over a [Listing]. It neither sorts nor filters: it asks the listing to, and keeps what is selected by identity
/// when rows are swapped.
///
/// @param <R> the row
public final class RowTable<R extends Row> extends TableView<R> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NONE =
            new KeyCodeCombination(
                    KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final String screen;
    private final Listing<R> listing;
    private Set<Object> selected = Set.of();
    private final List<RowMark<R>> marks = new ArrayList<>();
    private boolean swapping;
    private @Nullable Ticks<R> ticks;
    private @Nullable Consumer<R> open;
    private Consumer<R> follow = _ -> {};

    /// @param screen prefix of all node ids
    public RowTable(String screen, Listing<R> listing) {
        this.screen = screen;
        this.listing = listing;
        setId(screen + "-table");
        getStyleClass().add("row-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // registered before the table's own listener, so it knows of a swap first
        listing.rows().addListener((ListChangeListener<R>) _ -> swapping = true);
        setItems(listing.rows());
        listing.rows().addListener((ListChangeListener<R>) _ -> restore());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<R>) _ -> remember());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // on release, so that a key that is held down moves through many rows and shows one
        addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        setRowFactory(_ -> new MarkedRow<>(this::opened, this::followed, marks));
        setContextMenu(menu());
    }

    private ContextMenu menu() {
        MenuItem copy = item("copy", Messages.text("table.copy"), this::copy);
        MenuItem details = item("open", Messages.text("table.open"), this::openFirst);
        MenuItem toggle = item("toggle", Messages.text("table.toggle"), this::toggle);
        MenuItem all = item("tick-all", Messages.text("table.all"), this::tickAll);
        ContextMenu menu = new ContextMenu(details, copy, toggle, all);
        menu.setOnShowing(_ -> {
            toggle.setVisible(ticks != null);
            all.setVisible(ticks != null);
            details.setVisible(open != null);
        });
        return menu;
    }

    /// An item without its key: a menu's keys hold in the whole window, and Space must choose in the table only.
    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(screen + "-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Adds the column of check boxes.
    public void addTicks(Ticks<R> given) {
        ticks = given;
        mark(RowMark.of("ticked", given::ticked, given.changes()));
        TableColumn<R, R> column = column(Cells.tick(given));
        column.setId(screen + "-column-tick");
        column.setResizable(false);
        fix(column, 36);
        getColumns().addFirst(column);
    }

    /// Tints rows from now on; to be said before the table is shown.
    public void mark(RowMark<R> mark) {
        marks.add(mark);
    }

    /// Adds a column of the listing.
    ///
    /// @param width in pixels at usual text size; the last column takes what is left
    public void add(String id, double width, Supplier<TableCell<R, R>> cells) {
        Column<R> shown =
                listing.columns().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        TableColumn<R, R> column = column(cells);
        column.setId(screen + "-column-" + id);
        column.setText(shown.title());
        column.setUserData(shown);
        column.setMinWidth(Math.min(width, 60));
        column.setPrefWidth(width);
        Label header = new Label();
        header.setId(screen + "-sort-" + id);
        header.getStyleClass().add("sort-header");
        header.setMaxWidth(Double.MAX_VALUE);
        header.setOnMouseClicked(_ -> listing.sort(id));
        header.textProperty().bind(listing.sortProperty().map(s -> title(shown, s)));
        column.setGraphic(header);
        getColumns().add(column);
    }

    /// Adds a column that is hidden until a person wants it.
    public void addHidden(String id, double width, Supplier<TableCell<R, R>> cells) {
        add(id, width, cells);
        getColumns().getLast().setVisible(false);
    }

    /// What Enter and a double click do.
    public void onOpen(Consumer<R> action) {
        open = action;
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

    private static <R> String title(Column<R> column, Optional<Listing.Sort> sort) {
        return sort.filter(s -> s.column().equals(column.id()))
                .map(s -> column.title() + (s.descending() ? " ▾" : " ▴"))
                .orElse(column.title());
    }

    private static <R> TableColumn<R, R> column(Supplier<TableCell<R, R>> cells) {
        TableColumn<R, R> column = new TableColumn<>();
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private void remember() {
        if (!swapping) {
            Set<Object> now = new HashSet<>();
            getSelectionModel().getSelectedItems().forEach(r -> now.add(r.identity()));
            selected = now;
        }
    }

    private void restore() {
        Set<Object> wanted = selected;
        int[] places =
                wanted.isEmpty()
                        ? new int[0]
                        : IntStream.range(0, getItems().size())
                                .filter(i -> wanted.contains(getItems().get(i).identity()))
                                .toArray();
        getSelectionModel().clearSelection();
        if (places.length > 0) {
            getSelectionModel().selectIndices(places[0], places);
        }
        swapping = false;
    }

    private void pressed(KeyEvent e) {
        if (COPY.match(e)) {
            copy();
        } else if (e.getCode() == KeyCode.ENTER) {
            openFirst();
        } else if (e.getCode() == KeyCode.ESCAPE && !listing.filterProperty().get().isEmpty()) {
            listing.filterProperty().set("");
        } else if (!tickKey(e)) {
            return;
        }
        e.consume();
    }

    private boolean tickKey(KeyEvent e) {
        Ticks<R> given = ticks;
        if (given == null) {
            return false;
        }
        if (e.getCode() == KeyCode.SPACE) {
            toggle();
        } else if (ALL.match(e)) {
            tickAll();
        } else if (NONE.match(e)) {
            given.clear();
        } else {
            return false;
        }
        return true;
    }

    private void opened(R row) {
        Consumer<R> given = open;
        if (given != null) {
            given.accept(row);
        }
    }

    private void openFirst() {
        selectedRows().stream().findFirst().ifPresent(this::opened);
    }

    private void toggle() {
        Ticks<R> given = ticks;
        if (given != null) {
            given.toggle(selectedRows());
        }
    }

    private void tickAll() {
        Ticks<R> given = ticks;
        if (given != null) {
            given.tick(List.copyOf(listing.rows()));
        }
    }

    /// The rows that are selected, in order.
    private List<R> selectedRows() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /// Puts the chosen rows that are shown onto the clipboard, or the selected ones where none is chosen.
    public void copy() {
        Ticks<R> given = ticks;
        List<R> chosen =
                given == null ? List.of() : listing.rows().stream().filter(given::ticked).toList();
        ClipboardContent content = new ClipboardContent();
        content.putString(Tsv.of(visibleColumns(), chosen.isEmpty() ? selectedRows() : chosen));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @SuppressWarnings("unchecked")
    private List<Column<R>> visibleColumns() {
        List<Column<R>> shown = new ArrayList<>();
        for (TableColumn<R, ?> c : getVisibleLeafColumns()) {
            if (c.getUserData() instanceof Column<?> column) {
                shown.add((Column<R>) column);
            }
        }
        return shown;
    }
}
