package dev.reseat.ui.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All changes since a person last looked, one per thing and respect: what went back and forth stands once, with its first and
/// last value. A value.
final class ChangeLog {
    static final ChangeLog NONE = new ChangeLog(Optional.empty(), Map.of());

    private final Optional<Instant> since;
    private final Map<Key, Change> changes;

    private record Key(Subject subject, Aspect aspect) {}

    private ChangeLog(Optional<Instant> since, Map<Key, Change> changes) {
        this.since = since;
        this.changes = changes;
    }

    /// A list that begins now.
    static ChangeLog from(Instant since) {
        return new ChangeLog(Optional.of(since), Map.of());
    }

    /// The same with more changes.
    ChangeLog plus(List<Change> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<Key, Change> next = new LinkedHashMap<>(changes);
        for (Change c : more) {
            Key key = new Key(c.subject(), c.aspect());
            // taken out first: what changed last stands last
            Change earlier = next.remove(key);
            next.put(key, earlier == null ? c : earlier.then(c));
        }
        return new ChangeLog(since, Collections.unmodifiableMap(next));
    }

    /// When the list began; empty before the first whole picture.
    Optional<Instant> since() {
        return since;
    }

    int size() {
        return changes.size();
    }

    /// The changes, newest first.
    List<Change> newestFirst() {
        return new ArrayList<>(changes.values()).reversed();
    }

    /// Identities of what has changed not longer ago than this.
    Set<Object> within(Duration age, Instant now) {
        Set<Object> identities = new HashSet<>();
        Instant oldest = now.minus(age);
        for (Change c : newestFirst()) {
            if (c.at().isAfter(oldest)) {
                identities.add(c.subject().identity());
            }
        }
        return identities;
    }
}
