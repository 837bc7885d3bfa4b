package dev.reseat.ui.kit;

import dev.reseat.vault.MountPath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The mounts that a person has chosen, on whichever screen. A change costs what it changes, not how many are chosen. For
/// the window's thread only.
public final class Choice {
    /// So many of the last are known to be that.
    private static final int LATEST = 16;

    private final ReadOnlyObjectWrapper<Set<MountPath>> mounts =
            new ReadOnlyObjectWrapper<>(Set.of());
    private Chosen<MountPath> chosen = Chosen.of(List.of());

    /// The last that were chosen, the newest last; some of them may have been dropped since.
    private final SequencedSet<MountPath> touched = new LinkedHashSet<>();

    /// The chosen mounts; an immutable set, a new one after each change.
    public ReadOnlyObjectProperty<Set<MountPath>> mountsProperty() {
        return mounts.getReadOnlyProperty();
    }

    /// The chosen mounts now; may go to another thread.
    public Set<MountPath> mounts() {
        return mounts.get();
    }

    private void set(Chosen<MountPath> next) {
        chosen = next;
        mounts.set(next);
    }

    /// Chooses exactly these.
    public void set(Collection<MountPath> paths) {
        touch(paths);
        set(Chosen.of(paths));
    }

    private void touch(Collection<MountPath> paths) {
        paths.stream().limit(LATEST).forEach(touched::addLast);
        while (touched.size() > LATEST) {
            touched.removeFirst();
        }
    }

    /// Those among the chosen that a person has touched last, the newest first; a few at most.
    public List<MountPath> latest() {
        return touched.reversed().stream().filter(chosen::contains).toList();
    }

    /// Chooses nothing.
    public void clear() {
        set(List.of());
    }

    /// Chooses these too.
    public void add(Collection<MountPath> paths) {
        touch(paths);
        set(chosen.with(paths));
    }

    /// Drops these when all of them are chosen, else chooses them all.
    public void toggle(Collection<MountPath> paths) {
        boolean drops = chosen.containsAll(paths);
        if (!drops) {
            touch(paths);
        }
        set(drops ? chosen.without(paths) : chosen.with(paths));
    }

    /// Drops these, as mounts that are no longer there. Says nothing where none of them is chosen.
    public void drop(Collection<MountPath> paths) {
        if (paths.stream().anyMatch(chosen::contains)) {
            set(chosen.without(paths));
        }
    }
}
