package dev.reseat.ui.palette;

/// A key that holds in one place only, such as inside a table, and is no command of the whole window.
///
/// @param group heading for people
/// @param keys for people
/// @param title what it does
public record ScreenKey(String group, String keys, String title) {}
