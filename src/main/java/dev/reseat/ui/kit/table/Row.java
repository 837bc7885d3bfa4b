package dev.reseat.ui.kit.table;

/// One row of a table: values worked out once, off the window's thread.
public interface Row {
    /// What the filter looks in, lower case.
    String searchKey();

    /// What makes it the same row in the next snapshot.
    Object identity();
}
