package dev.reseat.ui.kit;

import java.time.Duration;
import java.time.Instant;

/// Spans of time for people: `38 s`, `47 min`, `3 h`, `12 days`.
public final class Ago {
    private Ago() {}

    /// How long ago something was, as `38 s ago`. What seems to lie in the future, by clocks that differ, was 0 s ago.
    public static String text(Instant then, Instant now) {
        return Messages.text("time.ago", span(Duration.between(then, now)));
    }

    /// A span in its largest unit, rounded down; a negative one is `0 s`.
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return Messages.text("time.seconds", seconds);
        }
        if (seconds < 7200) {
            return Messages.text("time.minutes", seconds / 60);
        }
        return seconds < 172_800
                ? Messages.text("time.hours", seconds / 3600)
                : Messages.text("time.days", seconds / 86_400);
    }
}
