package dev.reseat.ui.kit.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// All rows of a table with what every question about them needs, each worked out once and when first needed. Not for two
/// threads at a time.
///
/// @param <R> an immutable row
final class Content<R extends Row> {
    private final List<R> all;
    private final Map<Object, Integer> placeOf;
    private final List<Integer> counts;
    private final Map<Column.Key<R, ?>, Places<?>> places = new HashMap<>();

    Content(List<R> all, List<Facet<R>> facets) {
        this.all = all;
        this.placeOf = HashMap.newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            placeOf.put(all.get(i).identity(), i);
        }
        this.counts =
                facets.stream().map(f -> (int) all.stream().filter(f.holds()).count()).toList();
    }

    List<R> all() {
        return all;
    }

    /// The place in `all` of the row of an identity; -1 for none. May be asked on any thread.
    int placeOf(Object identity) {
        return placeOf.getOrDefault(identity, -1);
    }

    /// How many rows each facet has.
    List<Integer> counts() {
        return counts;
    }

    /// The places of all rows that hold, in the given order.
    int[] rows(Predicate<R> holds) {
        int[] found = new int[all.size()];
        int many = 0;
        for (int i = 0; i < found.length; i++) {
            if (holds.test(all.get(i))) {
                found[many++] = i;
            }
        }
        return Arrays.copyOf(found, many);
    }

    @SuppressWarnings("unchecked")
    <K> Places<K> places(Column.Key<R, K> key) {
        return (Places<K>) places.computeIfAbsent(key, k -> Places.of(all, k));
    }
}
