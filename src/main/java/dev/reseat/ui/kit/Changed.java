package dev.reseat.ui.kit;

import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What of the shown picture has changed of late, to be marked softly wherever it is shown. A thing is known by its identity:
/// a mount by its [dev.reseat.vault.MountPath], a node by its [dev.reseat.vault.NodeAddress], a row of the catalog by what
/// its table's row is known by; and each by what is opened to see more of it. For the window's thread only.
public final class Changed {
    private final ReadOnlyObjectWrapper<Set<Object>> identities =
            new ReadOnlyObjectWrapper<>(Set.of());
    private Function<Opened, String> words = _ -> "";

    /// Marks exactly these.
    public void set(Set<Object> now) {
        if (!now.equals(identities.get())) {
            identities.set(Set.copyOf(now));
        }
    }

    /// Sets who can say what has happened to a thing.
    public void explainedBy(Function<Opened, String> sentences) {
        words = sentences;
    }

    /// Whether a thing is among them.
    public boolean has(Object identity) {
        return identities.get().contains(identity);
    }

    /// What has happened to a thing of late, in words; empty where nothing has. Looks through all changes, so it is to be asked
    /// for one thing at a time.
    public String what(Opened thing) {
        return words.apply(thing);
    }

    /// Their identities; an immutable set, a new one after each change.
    public ReadOnlyObjectProperty<Set<Object>> identitiesProperty() {
        return identities.getReadOnlyProperty();
    }
}
