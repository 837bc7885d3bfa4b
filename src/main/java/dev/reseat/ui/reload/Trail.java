package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of a run so far, as a chain that grows in constant work and is never changed.
///
/// @param before the events before; null before the first
record Trail(ReloadEvent newest, @Nullable Trail before, int size) {
    static Trail after(@Nullable Trail before, ReloadEvent event) {
        return new Trail(event, before, before == null ? 1 : before.size() + 1);
    }

    /// The newest events in order, without so many of the oldest.
    static List<ReloadEvent> since(@Nullable Trail trail, int known) {
        List<ReloadEvent> found = new ArrayList<>();
        for (Trail t = trail; t != null && t.size() > known; t = t.before()) {
            found.add(t.newest());
        }
        Collections.reverse(found);
        return found;
    }
}
