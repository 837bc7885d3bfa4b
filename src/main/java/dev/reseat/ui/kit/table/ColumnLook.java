package dev.reseat.ui.kit.table;

/// How one column is looked at.
///
/// @param id of the column
/// @param width in pixels at the usual size of text
/// @param shown whether it is shown at all
public record ColumnLook(String id, double width, boolean shown) {
    /// @throws IllegalArgumentException if the width is none
    public ColumnLook {
        if (!Double.isFinite(width) || width <= 0) {
            throw new IllegalArgumentException("no width: " + width);
        }
    }
}
