package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Remembered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table as a person looks at it: its listing, its columns, and the views that have a name. Order, width and presence of
/// columns and the sorting are remembered beyond the session; filters only as part of a view that a person has saved, so
/// that nothing is hidden by what was typed yesterday. For the window's thread only; needs no toolkit.
///
/// @param <R> the row
public final class TableModel<R extends Row> {
    private final String name;
    private final Listing<R> listing;
    private final Remembered remembered;
    private final ColumnLooks columns = new ColumnLooks();
    private final Views views;
    private final TableCopies<R> copies;

    /// @param name short word, prefix of all node ids and of what is remembered
    /// @param builtIn views that come with the program
    public TableModel(String name, Listing<R> listing, List<View> builtIn, Host host) {
        this.name = name;
        this.listing = listing;
        this.remembered = host.remembered();
        this.views = new Views(name + " views", builtIn, remembered);
        this.copies = new TableCopies<>(name, host);
        remembered.read(lastKey()).map(LookText::read).orElse(List.of()).stream()
                .findFirst()
                .ifPresent(this::arrange);
        columns.columnsProperty().addListener((_, _, _) -> keepLast());
        listing.sortingProperty().addListener((_, _, _) -> keepLast());
    }

    private String lastKey() {
        return name + " table";
    }

    private void arrange(View view) {
        columns.want(view.columns());
        listing.sortingProperty().set(known(view.sorting()));
    }

    /// Without columns that are no longer there.
    private Sorting known(Sorting sorting) {
        List<String> ids = listing.columns().stream().map(Column::id).toList();
        return new Sorting(sorting.by().stream().filter(b -> ids.contains(b.column())).toList());
    }

    private void keepLast() {
        List<ColumnLook> looks = columns.changed() ? columns.columnsProperty().get() : List.of();
        Sorting sorting = listing.sortingProperty().get();
        remembered.keep(
                lastKey(),
                LookText.write(List.of(new View("", "", "", Ticked.NONE, sorting, looks))));
    }

    /// Columns and order as they usually are.
    public void reset() {
        columns.reset();
        listing.sortingProperty().set(Sorting.AS_GIVEN);
    }

    /// What is looked at now, by a name.
    private View now(String viewName) {
        return new View(
                viewName,
                listing.filterProperty().get().strip(),
                listing.facets().get(listing.facetProperty().get()).id(),
                listing.tickedProperty().get(),
                listing.sortingProperty().get(),
                columns.columnsProperty().get());
    }

    /// Looks at the table like this.
    public void choose(View view) {
        listing.filterProperty().set(view.typed());
        listing.facetProperty().set(facet(view.facet()));
        Map<String, Set<String>> ticked = new LinkedHashMap<>(view.ticked().words());
        ticked.keySet().retainAll(listing.columns().stream().map(Column::id).toList());
        listing.tickedProperty().set(new Ticked(ticked));
        if (!view.columns().isEmpty()) {
            arrange(view);
        }
    }

    private int facet(String id) {
        return Math.max(0, listing.facets().stream().map(Facet::id).toList().indexOf(id));
    }

    /// Whether the table is looked at like this now.
    public boolean looksLike(View view) {
        View now = now(view.name());
        return now.typed().equals(view.typed())
                && now.ticked().equals(view.ticked())
                && facet(now.facet()) == facet(view.facet())
                && (view.columns().isEmpty()
                        || (now.columns().equals(view.columns())
                                && now.sorting().equals(view.sorting())));
    }

    /// Keeps what is looked at under a name, in place of the view that had it.
    ///
    /// @param viewName blanks at its ends do not count; an empty one keeps nothing
    public void save(String viewName) {
        views.save(now(viewName.strip()));
    }

    /// Short word, prefix of node ids.
    public String name() {
        return name;
    }

    public Listing<R> listing() {
        return listing;
    }

    public ColumnLooks columns() {
        return columns;
    }

    public Views views() {
        return views;
    }

    public TableCopies<R> copies() {
        return copies;
    }
}
