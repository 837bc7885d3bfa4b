package dev.reseat.reload;

/// A run as it is shown.
///
/// @param run as far as it has come
/// @param notRecorded why the newest events are not on disk, as one sentence; empty while all are
public record Progress(ReloadRun run, String notRecorded) {}
