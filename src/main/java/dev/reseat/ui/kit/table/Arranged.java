package dev.reseat.ui.kit.table;

import java.util.Arrays;
import java.util.List;

/// All rows with the order in which some of them are shown: the answer to a question that was put in the background.
///
/// @param <R> an immutable row
final class Arranged<R extends Row> {
    private final Content<R> content;
    private final int[] order;
    private final int[] shownAt;
    private final List<Offered> offered;

    /// @param order places among all rows of those to show; nobody's to change
    /// @param offered what the filter of the column offers that was asked about; empty where none was
    Arranged(Content<R> content, int[] order, List<Offered> offered) {
        this.content = content;
        this.order = order;
        this.offered = offered;
        this.shownAt = new int[content.all().size()];
        Arrays.fill(shownAt, -1);
        for (int i = 0; i < order.length; i++) {
            shownAt[order[i]] = i;
        }
    }

    /// How many rows are shown.
    int size() {
        return order.length;
    }

    /// The row that is shown at a place.
    R get(int index) {
        return content.all().get(order[index]);
    }

    /// Where the row of an identity is shown; -1 if nowhere.
    int at(Object identity) {
        int place = content.placeOf(identity);
        return place < 0 ? -1 : shownAt[place];
    }

    /// How many rows each facet has, in the order of the facets, whatever the filters.
    List<Integer> counts() {
        return content.counts();
    }

    List<Offered> offered() {
        return offered;
    }
}
