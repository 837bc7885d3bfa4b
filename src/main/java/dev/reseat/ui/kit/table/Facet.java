package dev.reseat.ui.kit.table;

import java.util.function.Predicate;

/// One of the ready-made filters above a table.
///
/// @param id short word, used in node ids
/// @param title for people
/// @param holds which rows it shows
public record Facet<R>(String id, String title, Predicate<R> holds) {}
