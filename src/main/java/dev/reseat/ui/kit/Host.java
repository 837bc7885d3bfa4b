package dev.reseat.ui.kit;

import java.time.Clock;

/// What the window's models need of the program around them.
///
/// @param clock what time it is, and in which zone times are shown
/// @param files where a person saves things
public record Host(Threads threads, Clock clock, Remembered remembered, TextFiles files) {
    /// One that forgets how a person likes to look at things, and has no disk.
    public Host(Threads threads, Clock clock) {
        this(
                threads,
                clock,
                Remembered.forNow(),
                (file, _, _) -> Messages.text("table.export.noDisk", file));
    }
}
