package dev.reseat.ui.kit.table;

import java.util.List;

/// What to arrange, all of it immutable.
///
/// @param all every row, the same list as long as the content is the same
/// @param typed filter text as typed
/// @param facet number of the chosen facet
/// @param ticked filters of columns
/// @param sorting the order
/// @param asked id of the column whose filter is open; empty for none
record Question<R extends Row>(
        List<R> all, String typed, int facet, Ticked ticked, Sorting sorting, String asked) {
    /// The same about other content.
    Question<R> about(List<R> others) {
        return new Question<>(others, typed, facet, ticked, sorting, asked);
    }
}
