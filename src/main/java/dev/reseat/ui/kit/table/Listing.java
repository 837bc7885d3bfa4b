package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;

/// A list to filter and sort: the model of a table. Every change of filter, facet, order or content is worked out in the
/// background and swapped in as one change; what was overtaken is dropped. Needs no toolkit.
///
/// @param <R> an immutable row
public final class Listing<R extends Row> {
    private final List<Column<R>> columns;
    private final List<Facet<R>> facets;
    private final Rows<R> rows;
    private final StringProperty filter = new SimpleStringProperty("");
    private final IntegerProperty facet = new SimpleIntegerProperty(0);
    private final ObjectProperty<Ticked> ticked = new SimpleObjectProperty<>(Ticked.NONE);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(Sorting.AS_GIVEN);
    private final StringProperty asked = new SimpleStringProperty("");
    private final Published<Arranged<R>> arranged;
    private final ReadOnlyObjectWrapper<List<Integer>> counts;
    private final ReadOnlyObjectWrapper<List<Offered>> offered =
            new ReadOnlyObjectWrapper<>(List.of());
    private final AtomicReference<Question<R>> question;
    private final Latest<AtomicReference<Question<R>>> latest;

    /// @param facets at least one; the first is chosen
    public Listing(List<Column<R>> columns, List<Facet<R>> facets, Threads threads) {
        this.columns = List.copyOf(columns);
        this.facets = List.copyOf(facets);
        this.arranged = new Published<>(nothing(), threads.fx());
        this.rows = new Rows<>(arranged.get());
        this.counts = new ReadOnlyObjectWrapper<>(arranged.get().counts());
        this.question = new AtomicReference<>(asked(List.of()));
        Arranger<R> arranger = new Arranger<>(this.columns, this.facets);
        this.latest =
                new Latest<>(
                        threads.background(), q -> arranged.publish(arranger.arrange(q.get())));
        arranged.property().addListener((_, _, now) -> show(now));
        ChangeListener<Object> ask = (_, _, _) -> ask(q -> asked(q.all()));
        List.of(filter, facet, ticked, sorting, asked).forEach(p -> p.addListener(ask));
    }

    private Arranged<R> nothing() {
        return new Arranged<>(new Content<>(List.of(), facets), new int[0], List.of());
    }

    /// Shows other content. May be called on any thread.
    public void show(List<R> rowsNow) {
        List<R> all = List.copyOf(rowsNow);
        ask(q -> q.about(all));
    }

    private void show(Arranged<R> now) {
        rows.swap(now);
        counts.set(now.counts());
        offered.set(now.offered());
    }

    /// Content comes on other threads than the person's wishes: neither may put back what the other one changed.
    private void ask(UnaryOperator<Question<R>> change) {
        question.updateAndGet(change);
        latest.ask(question);
    }

    private Question<R> asked(List<R> all) {
        return new Question<>(
                all, filter.get(), facet.get(), ticked.get(), sorting.get(), asked.get());
    }

    /// Sorts by a column; by the same one again: the other way round; a third time: as given.
    public void sort(String column) {
        sorting.set(sorting.get().only(column));
    }

    /// Drops what was typed and ticked; the facet stays.
    public void clearFilters() {
        filter.set("");
        ticked.set(Ticked.NONE);
    }

    /// Whether something is typed or ticked.
    public boolean filtered() {
        return !filter.get().isBlank() || !ticked.get().isEmpty();
    }

    /// What is shown, in order.
    public Rows<R> rows() {
        return rows;
    }

    /// All rows, filtered or not, as last given.
    public List<R> all() {
        return question.get().all();
    }

    public List<Column<R>> columns() {
        return columns;
    }

    /// A column by its id, which must be one of ours.
    public Column<R> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    public List<Facet<R>> facets() {
        return facets;
    }

    /// The text that rows must contain: blanks divide words, and `column:word` looks into one column.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Number of the chosen facet.
    public IntegerProperty facetProperty() {
        return facet;
    }

    /// What is ticked in the filters of columns.
    public ObjectProperty<Ticked> tickedProperty() {
        return ticked;
    }

    /// The order.
    public ObjectProperty<Sorting> sortingProperty() {
        return sorting;
    }

    /// Id of the column whose filter is looked at; empty for none.
    public StringProperty askedProperty() {
        return asked;
    }

    /// What the filter of the column offers that is looked at.
    public ReadOnlyObjectProperty<List<Offered>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// How many rows each facet has.
    public ReadOnlyObjectProperty<List<Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
