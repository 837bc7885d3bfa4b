package dev.reseat.ui.kit;

/// A badge to be: what a model says, without a scene graph.
///
/// @param word what the badge says
/// @param why a sentence for its tooltip; may be empty
public record Mark(String word, Tone tone, String why) {}
