package dev.reseat.reload;

/// What a person asks the planner for.
///
/// @param pace ignored for a plugin, which is one request by name
public record ReloadChoice(ReloadTarget target, ReloadScope scope, Pace pace) {}
