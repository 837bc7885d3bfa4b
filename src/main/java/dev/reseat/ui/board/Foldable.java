package dev.reseat.ui.board;

/// Rows of the mounts' column that stand below each other and may fold into one.
interface Foldable {
    /// What makes it the same in the next picture.
    Object key();

    /// How many rows there are.
    int size();

    /// Whether it has a row of its own and is folded until a person unfolds it.
    boolean folds();

    /// The identity of the row that it folds into.
    Object headKey();
}
