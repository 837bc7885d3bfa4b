package dev.reseat.ui.kit.table;

import java.util.Comparator;
import java.util.function.Function;

/// One column: what it says of a row, and in which order it puts rows.
///
/// @param id short word, used in node ids
/// @param title for people
/// @param text what a cell says, and what is copied
/// @param order by what it means; cheap, for it runs on every row
public record Column<R>(String id, String title, Function<R, String> text, Comparator<R> order) {
    /// A column that sorts by its text.
    public static <R> Column<R> text(String id, String title, Function<R, String> text) {
        return new Column<>(id, title, text, Comparator.comparing(text));
    }
}
