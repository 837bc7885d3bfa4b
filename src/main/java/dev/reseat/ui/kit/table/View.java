package dev.reseat.ui.kit.table;

import java.util.List;

/// A way to look at a table that has a name.
///
/// @param name for people
/// @param typed filter text; may be empty
/// @param facet id of the facet; empty for the first
/// @param ticked filters of columns
/// @param sorting the order
/// @param columns order, width and presence; empty leaves them as they are
public record View(
        String name,
        String typed,
        String facet,
        Ticked ticked,
        Sorting sorting,
        List<ColumnLook> columns) {
    public View {
        columns = List.copyOf(columns);
    }

    /// One that comes with the program: a facet and what is ticked, everything else as it is.
    public static View of(String name, String facet, Ticked ticked) {
        return new View(name, "", facet, ticked, Sorting.AS_GIVEN, List.of());
    }

    /// The same by another name.
    View named(String other) {
        return new View(other, typed, facet, ticked, sorting, columns);
    }
}
