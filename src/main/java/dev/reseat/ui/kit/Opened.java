package dev.reseat.ui.kit;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginType;

/// A thing whose details a person looks at.
public sealed interface Opened {
    /// One mount of the namespace.
    record OfMount(MountPath path) implements Opened {}

    /// One plugin by the name that it has in the catalog, with all its versions.
    record OfPlugin(PluginType type, String name) implements Opened {}

    /// One node.
    ///
    /// @param address the address that the cluster names for it
    record OfNode(NodeAddress address) implements Opened {}

    /// What it goes by.
    default String name() {
        return switch (this) {
            case OfMount m -> m.path().value();
            case OfPlugin p -> p.name();
            case OfNode n -> n.address().value();
        };
    }
}
