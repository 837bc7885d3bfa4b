package dev.reseat.ui.kit.table;

import java.util.List;
import javafx.collections.ObservableListBase;

/// The rows of a table in a given order. A new order is swapped in as one change, whatever its size: the work was done
/// elsewhere.
///
/// @param <R> an immutable row
public final class Rows<R> extends ObservableListBase<R> {
    private List<R> all = List.of();
    private int[] order = {};

    @Override
    public R get(int index) {
        return all.get(order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }

    /// Shows other rows, or the same in another order.
    ///
    /// @param newAll all rows there are
    /// @param newOrder places in `newAll` of the rows to show; not to be changed afterwards
    void swap(List<R> newAll, int[] newOrder) {
        List<R> before = new Before<>(all, order);
        beginChange();
        all = newAll;
        order = newOrder;
        nextReplace(0, newOrder.length, before);
        endChange();
    }

    /// What was shown before a swap, without copying it.
    private static final class Before<R> extends java.util.AbstractList<R> {
        private final List<R> all;
        private final int[] order;

        Before(List<R> all, int[] order) {
            this.all = all;
            this.order = order;
        }

        @Override
        public R get(int index) {
            return all.get(order[index]);
        }

        @Override
        public int size() {
            return order.length;
        }
    }
}
