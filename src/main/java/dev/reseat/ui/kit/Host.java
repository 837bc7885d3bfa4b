package dev.reseat.ui.kit;

import java.time.Clock;

/// What the window's models need of the program around them.
///
/// @param clock what time it is, and in which zone times are shown
public record Host(Threads threads, Clock clock, Remembered remembered) {
    /// One that forgets how a person likes to look at things.
    public Host(Threads threads, Clock clock) {
        this(threads, clock, Remembered.forNow());
    }
}
