package dev.reseat.ui.palette;

/// Something that others let the search find, beside commands and what is in the picture.
///
/// @param id by which it is remembered, unlike that of anything else
/// @param title for people
/// @param detail more about it; may be empty. Letters are looked for here too
/// @param action leads to it
public record Thing(String id, String title, String detail, Runnable action) {}
