package dev.reseat.reload;

import java.util.List;

/// A run as it is shown.
///
/// @param run as far as it has come
/// @param news its newest events, oldest first; a few hundred at most, the journal has them all
/// @param notRecorded why the newest events are not on disk, as one sentence; empty while all are
public record Progress(ReloadRun run, List<ReloadEvent> news, String notRecorded) {}
