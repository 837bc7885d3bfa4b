package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A list to filter and sort: the model of a table. Every change of filter, facet, order or content is worked out in the
/// background and swapped in as one change; what was overtaken is dropped. Needs no toolkit.
///
/// @param <R> an immutable row
public final class Listing<R extends Row> {
    private final List<Column<R>> columns;
    private final List<Facet<R>> facets;
    private final Rows<R> rows = new Rows<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final IntegerProperty facet = new SimpleIntegerProperty(0);
    private final ReadOnlyObjectWrapper<Optional<Sort>> sort =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Published<Arranged<R>> arranged;
    private final ReadOnlyObjectWrapper<List<Integer>> counts;
    private final Latest<Arranged.Question<R>> latest;
    private volatile List<R> all = List.of();

    /// In which order rows stand.
    ///
    /// @param column id of the column
    public record Sort(String column, boolean descending) {}

    /// @param facets at least one; the first is chosen
    public Listing(List<Column<R>> columns, List<Facet<R>> facets, Threads threads) {
        this.columns = List.copyOf(columns);
        this.facets = List.copyOf(facets);
        this.arranged = new Published<>(Arranged.nothing(facets.size()), threads.fx());
        this.counts = new ReadOnlyObjectWrapper<>(arranged.get().counts());
        this.latest = new Latest<>(threads.background(), q -> arranged.publish(Arranged.of(q)));
        arranged.property()
                .addListener((_, _, now) -> {
                    rows.swap(now.all(), now.order());
                    counts.set(now.counts());
                });
        filter.addListener((_, _, _) -> ask());
        facet.addListener((_, _, _) -> ask());
        sort.addListener((_, _, _) -> ask());
    }

    /// Shows other content. May be called on any thread.
    public void show(List<R> rowsNow) {
        all = List.copyOf(rowsNow);
        ask();
    }

    /// Sorts by a column; by the same one again: the other way round; a third time: as given.
    public void sort(String column) {
        Optional<Sort> now = sort.get().filter(s -> s.column().equals(column));
        if (now.isEmpty()) {
            sort.set(Optional.of(new Sort(column, false)));
        } else {
            sort.set(now.filter(s -> !s.descending()).map(_ -> new Sort(column, true)));
        }
    }

    private void ask() {
        latest.ask(new Arranged.Question<>(all, filter.get(), facets, facet.get(), comparator()));
    }

    private @Nullable Comparator<R> comparator() {
        return sort.get().map(this::comparator).orElse(null);
    }

    private Comparator<R> comparator(Sort by) {
        Comparator<R> order =
                columns.stream()
                        .filter(c -> c.id().equals(by.column()))
                        .findFirst()
                        .orElseThrow()
                        .order();
        return by.descending() ? order.reversed() : order;
    }

    /// What is shown, in order.
    public Rows<R> rows() {
        return rows;
    }

    /// All rows, filtered or not, as last given.
    public List<R> all() {
        return all;
    }

    public List<Column<R>> columns() {
        return columns;
    }

    public List<Facet<R>> facets() {
        return facets;
    }

    /// The text that rows must contain; blanks divide words.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Number of the chosen facet.
    public IntegerProperty facetProperty() {
        return facet;
    }

    /// The order; empty means as given.
    public ReadOnlyObjectProperty<Optional<Sort>> sortProperty() {
        return sort.getReadOnlyProperty();
    }

    /// How many rows each facet has.
    public ReadOnlyObjectProperty<List<Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
