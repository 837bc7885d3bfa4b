package dev.reseat.ui.reload;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run with the events that led to it: what the window shows of it.
///
/// @param trail its events; null while nothing has happened
/// @param since when its first event happened; null while nothing has
record Shown(Progress progress, @Nullable Trail trail, @Nullable Instant since) {
    static Shown begun(Progress progress) {
        return new Shown(progress, null, null);
    }

    /// Every event as it came, for a run that was read from disk or made by a test.
    static Shown of(Progress progress, List<ReloadEvent> events) {
        Trail trail = null;
        for (ReloadEvent e : events) {
            trail = Trail.after(trail, e);
        }
        return new Shown(progress, trail, events.isEmpty() ? null : events.getFirst().at());
    }

    /// With one event more. Progress that brings none keeps the trail.
    Shown after(Progress next) {
        Optional<ReloadEvent> newest = next.run().newest();
        int known = trail == null ? 0 : trail.size();
        if (newest.isEmpty() || newest.get().number() <= known) {
            return new Shown(next, trail, since);
        }
        Instant first = since == null ? newest.get().at() : since;
        return new Shown(next, Trail.after(trail, newest.get()), first);
    }

    /// How long it has been going on, until its verdict at most.
    Duration elapsed(Instant now) {
        if (since == null) {
            return Duration.ZERO;
        }
        boolean over = progress.run().verdict().isPresent();
        Instant end = over ? progress.run().newest().map(ReloadEvent::at).orElse(now) : now;
        return Duration.between(since, end.isBefore(since) ? since : end);
    }
}
