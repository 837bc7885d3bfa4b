package dev.reseat.ui.kit;

import java.time.Clock;

/// What the window's models need of the program around them.
///
/// @param clock what time it is, and in which zone times are shown
/// @param files where a person saves things
/// @param past what the journal keeps of reloads
public record Host(
        Threads threads, Clock clock, Remembered remembered, SavedFiles files, PastRuns past) {
    /// One without a journal.
    public Host(Threads threads, Clock clock, Remembered remembered, SavedFiles files) {
        this(threads, clock, remembered, files, PastRuns.none());
    }

    /// One that forgets how a person likes to look at things, and has no disk.
    public Host(Threads threads, Clock clock, PastRuns past) {
        this(
                threads,
                clock,
                Remembered.forNow(),
                (file, _, _) -> Messages.text("table.export.noDisk", file),
                past);
    }

    /// One that forgets how a person likes to look at things, and has neither disk nor journal.
    public Host(Threads threads, Clock clock) {
        this(threads, clock, PastRuns.none());
    }
}
