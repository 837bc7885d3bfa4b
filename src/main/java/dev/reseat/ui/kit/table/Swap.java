package dev.reseat.ui.kit.table;

import java.util.List;
import javafx.collections.ListChangeListener;

/// That all rows were replaced by others, as one change. The toolkit's own way to say so walks over every row that was there.
///
/// @param <R> the row
final class Swap<R extends Row> extends ListChangeListener.Change<R> {
    private final List<R> before;
    private boolean told;

    /// @param before what was shown; must not change
    Swap(Rows<R> rows, List<R> before) {
        super(rows);
        this.before = before;
    }

    @Override
    public boolean next() {
        boolean first = !told && !(before.isEmpty() && getList().isEmpty());
        told = true;
        return first;
    }

    @Override
    public void reset() {
        told = false;
    }

    @Override
    public int getFrom() {
        return 0;
    }

    @Override
    public int getTo() {
        return getList().size();
    }

    @Override
    public List<R> getRemoved() {
        return before;
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
