package dev.reseat.ui.kit.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is ticked in the filters of columns: of such a column only rows that say one of the ticked words are shown.
///
/// @param words the ticked words by the column's id; a column without any is not filtered and stands not here
public record Ticked(Map<String, Set<String>> words) {
    /// No filter.
    public static final Ticked NONE = new Ticked(Map.of());

    public Ticked {
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        words.forEach((column, ticked) -> {
            if (!ticked.isEmpty()) {
                kept.put(column, java.util.Collections.unmodifiableSet(new TreeSet<>(ticked)));
            }
        });
        words = java.util.Collections.unmodifiableMap(kept);
    }

    /// Exactly these words for a column; none at all takes its filter away.
    public Ticked with(String column, Set<String> ticked) {
        Map<String, Set<String>> next = new LinkedHashMap<>(words);
        next.put(column, ticked);
        return new Ticked(next);
    }

    /// A word more, or one less.
    public Ticked toggled(String column, String word) {
        Set<String> next = new TreeSet<>(of(column));
        if (!next.remove(word)) {
            next.add(word);
        }
        return with(column, next);
    }

    /// Without the filter of a column.
    public Ticked without(String column) {
        return with(column, Set.of());
    }

    /// What is ticked of a column, in order of the alphabet.
    public Set<String> of(String column) {
        return words.getOrDefault(column, Set.of());
    }

    /// Whether nothing is filtered.
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
