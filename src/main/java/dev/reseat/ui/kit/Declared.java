package dev.reseat.ui.kit;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The plugins that are known to be declarative: they stand in the server's own configuration. Only the answer on a single row
/// of the catalog tells (OpenBao from 2.5), never the list, so a plugin is known once a person has asked for that row. For the
/// window's thread only.
public final class Declared {
    private final ReadOnlyObjectWrapper<Set<Opened>> plugins =
            new ReadOnlyObjectWrapper<>(Set.of());

    /// Takes in what the server has said of a plugin.
    public void tell(Opened plugin, boolean declarative) {
        Set<Opened> now = new HashSet<>(plugins.get());
        if (declarative ? now.add(plugin) : now.remove(plugin)) {
            plugins.set(Set.copyOf(now));
        }
    }

    /// Another cluster is looked at.
    public void forget() {
        plugins.set(Set.of());
    }

    /// Whether a plugin is known to be declarative.
    public boolean has(Opened plugin) {
        return plugins.get().contains(plugin);
    }

    /// All of them; an immutable set, a new one after each change.
    public ReadOnlyObjectProperty<Set<Opened>> pluginsProperty() {
        return plugins.getReadOnlyProperty();
    }
}
