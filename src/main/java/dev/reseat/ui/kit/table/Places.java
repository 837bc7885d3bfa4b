package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The keys of all rows in one column, each once and in order, and at which place among them every row stands. Worked out
/// once per content; afterwards sorting by this column, and counting in it, is linear in the rows at hand.
///
/// @param <K> the key
final class Places<K extends @Nullable Object> {
    private final List<K> keys;
    private final int[] ofRow;

    private Places(List<K> keys, int[] ofRow) {
        this.keys = keys;
        this.ofRow = ofRow;
    }

    static <R, K extends @Nullable Object> Places<K> of(List<R> rows, Column.Key<R, K> key) {
        Map<K, Integer> numbers = new HashMap<>();
        List<K> met = new ArrayList<>();
        int[] ofRow = new int[rows.size()];
        for (int i = 0; i < ofRow.length; i++) {
            K k = key.of().apply(rows.get(i));
            Integer number = numbers.putIfAbsent(k, met.size());
            ofRow[i] = number == null ? met.size() : number;
            if (number == null) {
                met.add(k);
            }
        }
        int[] sorted =
                IntStream.range(0, met.size())
                        .boxed()
                        .sorted((a, b) -> key.order().compare(met.get(a), met.get(b)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] place = new int[sorted.length];
        for (int p = 0; p < sorted.length; p++) {
            place[sorted[p]] = p;
        }
        for (int i = 0; i < ofRow.length; i++) {
            ofRow[i] = place[ofRow[i]];
        }
        List<K> keys = new ArrayList<>(sorted.length);
        for (int number : sorted) {
            keys.add(met.get(number));
        }
        return new Places<>(keys, ofRow);
    }

    /// The different keys, in order.
    List<K> keys() {
        return keys;
    }

    /// At which place among the keys a row stands.
    ///
    /// @param row place of the row among all rows
    int of(int row) {
        return ofRow[row];
    }

    /// Sorts rows by this column; equal ones stay in the order they are in.
    ///
    /// @param rows places among all rows
    /// @return a new array
    int[] sort(int[] rows, boolean descending) {
        int last = keys.size() - 1;
        int[] begin = new int[keys.size() + 1];
        for (int row : rows) {
            begin[(descending ? last - ofRow[row] : ofRow[row]) + 1]++;
        }
        for (int p = 1; p < begin.length; p++) {
            begin[p] += begin[p - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            int p = descending ? last - ofRow[row] : ofRow[row];
            sorted[begin[p]++] = row;
        }
        return sorted;
    }
}
