package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By which columns rows stand: by the first, where that is equal by the second, and so on. Without any they stand as given.
///
/// @param by each column once: a second time says nothing
public record Sorting(List<By> by) {
    /// As given.
    public static final Sorting AS_GIVEN = new Sorting(List.of());

    /// One column of it.
    ///
    /// @param column its id
    public record By(String column, boolean descending) {}

    public Sorting {
        Map<String, By> once = new LinkedHashMap<>();
        by.forEach(b -> once.putIfAbsent(b.column(), b));
        by = List.copyOf(once.values());
    }

    /// By this column alone; once more: the other way round; a third time: as given.
    public Sorting only(String column) {
        if (by.size() == 1 && by.getFirst().column().equals(column)) {
            return by.getFirst().descending()
                    ? AS_GIVEN
                    : new Sorting(List.of(new By(column, true)));
        }
        return new Sorting(List.of(new By(column, false)));
    }

    /// By this column too, after the others; once more: the other way round; a third time: no longer by it.
    public Sorting also(String column) {
        List<By> next = new ArrayList<>(by);
        int place = place(column);
        if (place == 0) {
            next.add(new By(column, false));
        } else if (by.get(place - 1).descending()) {
            next.remove(place - 1);
        } else {
            next.set(place - 1, new By(column, true));
        }
        return new Sorting(next);
    }

    /// Which one it is among the columns sorted by, from 1; 0 for none.
    public int place(String column) {
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i).column().equals(column)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// How rows are sorted by a column.
    public Optional<By> of(String column) {
        int place = place(column);
        return place == 0 ? Optional.empty() : Optional.of(by.get(place - 1));
    }
}
