package dev.reseat.ui.changes;

import java.time.Instant;

/// Something that was seen to be otherwise than before.
///
/// @param before what it was, for people; empty for what was not there
/// @param after what it is; empty for what is gone
/// @param at when it was seen
/// @param times how often it has changed since the list began
public record Change(
        Subject subject, Aspect aspect, String before, String after, Instant at, int times) {
    Change(Subject subject, Aspect aspect, String before, String after, Instant at) {
        this(subject, aspect, before, after, at, 1);
    }

    /// Two changes of the same thing in the same respect, as one.
    Change then(Change later) {
        return new Change(subject, aspect, before, later.after, later.at, times + later.times);
    }

    /// Whether it is again what it was.
    boolean back() {
        return before.equals(after);
    }
}
