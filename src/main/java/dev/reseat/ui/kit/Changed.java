package dev.reseat.ui.kit;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What of the shown picture has changed of late, to be marked softly wherever it is shown. A thing is known by its identity:
/// a mount by its [dev.reseat.vault.MountPath], a node by its [dev.reseat.vault.NodeAddress], a row of the catalog by what
/// its table's row is known by. For the window's thread only.
public final class Changed {
    private final ReadOnlyObjectWrapper<Set<Object>> identities =
            new ReadOnlyObjectWrapper<>(Set.of());

    /// Marks exactly these.
    public void set(Set<Object> now) {
        if (!now.equals(identities.get())) {
            identities.set(Set.copyOf(now));
        }
    }

    /// Whether a thing is among them.
    public boolean has(Object identity) {
        return identities.get().contains(identity);
    }

    /// Their identities; an immutable set, a new one after each change.
    public ReadOnlyObjectProperty<Set<Object>> identitiesProperty() {
        return identities.getReadOnlyProperty();
    }
}
