package dev.reseat.ui.kit.table;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;

/// What a table's check boxes stand for. For the window's thread only.
///
/// @param <R> the table's row
public interface Ticks<R> {
    /// Why this row cannot be chosen, as a sentence; empty if it can.
    String refusal(R row);

    /// Whether it is chosen.
    boolean ticked(R row);

    /// Which rows are chosen at this moment; may be asked on any thread and stays as it is.
    Predicate<R> tickedNow();

    /// Chooses these rows, or drops them when all were chosen. Rows that cannot be chosen are passed over.
    void toggle(List<R> rows);

    /// Chooses these rows too, as far as they can be.
    void tick(List<R> rows);

    /// Chooses nothing.
    void clear();

    /// Changes whenever any answer above may have changed.
    Observable changes();
}
