package dev.reseat.ui.kit.table;

/// One line of a column's filter.
///
/// @param word what rows say; empty where they say nothing
/// @param count how many rows ticking it would show, with all other filters as they are
/// @param ticked whether it is ticked
public record Offered(String word, int count, boolean ticked) {}
