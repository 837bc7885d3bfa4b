package dev.reseat.ui.kit;

import dev.reseat.vault.MountPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The mounts that a person has chosen, on whichever screen. For the window's thread only.
public final class Choice {
    private final ReadOnlyObjectWrapper<Set<MountPath>> mounts =
            new ReadOnlyObjectWrapper<>(Set.of());

    /// The chosen mounts; an immutable set, a new one after each change.
    public ReadOnlyObjectProperty<Set<MountPath>> mountsProperty() {
        return mounts.getReadOnlyProperty();
    }

    /// The chosen mounts now.
    public Set<MountPath> mounts() {
        return mounts.get();
    }

    /// Chooses exactly these.
    public void set(Collection<MountPath> paths) {
        mounts.set(Set.copyOf(paths));
    }

    /// Chooses nothing.
    public void clear() {
        set(Set.of());
    }

    /// Chooses these too.
    public void add(Collection<MountPath> paths) {
        Set<MountPath> next = new HashSet<>(mounts.get());
        next.addAll(paths);
        set(next);
    }

    /// Drops these when all of them are chosen, else chooses them all.
    public void toggle(Collection<MountPath> paths) {
        Set<MountPath> next = new HashSet<>(mounts.get());
        if (next.containsAll(paths)) {
            paths.forEach(next::remove);
        } else {
            next.addAll(paths);
        }
        set(next);
    }

    /// Drops what does not hold, as mounts that are no longer there.
    public void retain(Predicate<MountPath> holds) {
        Set<MountPath> next = new HashSet<>(mounts.get());
        if (next.removeIf(holds.negate())) {
            set(next);
        }
    }
}
