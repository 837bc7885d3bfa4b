package dev.reseat.ui.kit.table;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// The rows of a table in a given order. A new order is swapped in as one change, whatever its size: the work was done
/// elsewhere.
///
/// @param <R> an immutable row
public final class Rows<R extends Row> extends ObservableListBase<R> {
    private Shown<R> shown;

    Rows(Arranged<R> first) {
        this.shown = new Shown<>(first);
    }

    @Override
    public R get(int index) {
        return shown.get(index);
    }

    @Override
    public int size() {
        return shown.size();
    }

    /// Where a row of the same identity is shown; -1 if nowhere. Costs the same however many rows there are.
    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof Row r ? shown.at(r.identity()) : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /// Where the row of an identity is shown; -1 if nowhere.
    int at(Object identity) {
        return shown.at(identity);
    }

    /// What is shown now; stays as it is and may go to another thread.
    public List<R> now() {
        return shown;
    }

    /// Shows other rows, or the same in another order.
    void swap(Arranged<R> next) {
        Shown<R> before = shown;
        shown = new Shown<>(next);
        fireChange(new Swap<>(this, before));
    }

    /// The rows of one answer, without copying them.
    private static final class Shown<R extends Row> extends AbstractList<R> {
        private final Arranged<R> arranged;

        Shown(Arranged<R> arranged) {
            this.arranged = arranged;
        }

        @Override
        public R get(int index) {
            return arranged.get(index);
        }

        @Override
        public int size() {
            return arranged.size();
        }

        int at(Object identity) {
            return arranged.at(identity);
        }
    }
}
