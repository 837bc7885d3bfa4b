package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Answers questions about a table, one at a time and never on the window's thread. Keeps what it knows of the content, so
/// that a letter typed or another order costs one walk over the rows.
///
/// @param <R> an immutable row
final class Arranger<R extends Row> {
    private final List<Column<R>> columns;
    private final List<Facet<R>> facets;
    private Content<R> content;

    /// The filter of one column: which of the words at their places are ticked.
    private record Tick(String column, Places<String> places, BitSet wanted) {
        boolean holds(int row) {
            return wanted.get(places.of(row));
        }
    }

    Arranger(List<Column<R>> columns, List<Facet<R>> facets) {
        this.columns = columns;
        this.facets = facets;
        this.content = new Content<>(List.of(), facets);
    }

    Arranged<R> arrange(Question<R> q) {
        take(q.all());
        Predicate<R> facet = facets.get(q.facet()).holds();
        Needle<R> needle = new Needle<>(q.typed(), columns);
        int[] rows = content.rows(r -> facet.test(r) && needle.holds(r.searchKey(), r));
        List<Tick> ticks = ticks(q.ticked());
        return new Arranged<>(
                content, sorted(kept(rows, ticks), q.sorting()), offered(q, rows, ticks));
    }

    @SuppressWarnings(
            "ReferenceEquality") // the same content is the same list: comparing rows would be the
    // work to be saved
    private void take(List<R> all) {
        if (content.all() != all) {
            content = new Content<>(all, facets);
        }
    }

    private List<Tick> ticks(Ticked ticked) {
        List<Tick> ticks = new ArrayList<>();
        ticked.words()
                .forEach((id, words) -> choice(id).ifPresent(c -> ticks.add(tick(id, c, words))));
        return ticks;
    }

    private Tick tick(String id, Column.Key<R, String> choice, Set<String> words) {
        Places<String> places = content.places(choice);
        BitSet wanted = new BitSet();
        for (int p = 0; p < places.keys().size(); p++) {
            wanted.set(p, words.contains(places.keys().get(p)));
        }
        return new Tick(id, places, wanted);
    }

    private static int[] kept(int[] rows, List<Tick> ticks) {
        return ticks.isEmpty()
                ? rows
                : Arrays.stream(rows)
                        .filter(row -> ticks.stream().allMatch(t -> t.holds(row)))
                        .toArray();
    }

    /// From the last column sorted by to the first: each sort keeps the order of the one before where it finds no difference.
    private int[] sorted(int[] rows, Sorting sorting) {
        int[] order = rows;
        for (Sorting.By by : sorting.by().reversed()) {
            Optional<Column<R>> column = column(by.column());
            if (column.isPresent()) {
                order = content.places(column.get().key()).sort(order, by.descending());
            }
        }
        return order;
    }

    private List<Offered> offered(Question<R> q, int[] rows, List<Tick> ticks) {
        Optional<Column.Key<R, String>> choice = choice(q.asked());
        if (choice.isEmpty()) {
            return List.of();
        }
        Places<String> places = content.places(choice.get());
        int[] counts = new int[places.keys().size()];
        List<Tick> others = ticks.stream().filter(t -> !t.column().equals(q.asked())).toList();
        for (int row : kept(rows, others)) {
            counts[places.of(row)]++;
        }
        Set<String> ticked = q.ticked().of(q.asked());
        Set<String> gone = new TreeSet<>(ticked);
        List<Offered> offered = new ArrayList<>();
        for (int p = 0; p < counts.length; p++) {
            String word = places.keys().get(p);
            offered.add(new Offered(word, counts[p], ticked.contains(word)));
            gone.remove(word);
        }
        // what no row says any more can still be seen and unticked
        gone.forEach(word -> offered.add(new Offered(word, 0, true)));
        return List.copyOf(offered);
    }

    private Optional<Column<R>> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private Optional<Column.Key<R, String>> choice(String id) {
        return column(id).map(Column::choice).filter(Objects::nonNull);
    }
}
