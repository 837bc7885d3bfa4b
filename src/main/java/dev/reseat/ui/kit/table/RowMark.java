package dev.reseat.ui.kit.table;

import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.css.PseudoClass;

/// What whole rows of a table can be tinted for, such as being chosen or having changed.
///
/// @param name what the sheets call it: `:changed`
/// @param holds whether a row wears it now; asked for visible rows only, on the window's thread
/// @param changes changes whenever an answer may have changed
public record RowMark<R>(PseudoClass name, Predicate<R> holds, Observable changes) {
    /// A mark by its name in the sheets.
    public static <R> RowMark<R> of(String name, Predicate<R> holds, Observable changes) {
        return new RowMark<>(PseudoClass.getPseudoClass(name), holds, changes);
    }
}
