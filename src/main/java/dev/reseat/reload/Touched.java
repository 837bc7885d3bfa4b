package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginType;

/// A thing that runs can have touched, on the cluster that a connection's address leads to. The same cluster by another
/// address is not known to be the same.
public sealed interface Touched {
    /// The address that was connected to when the run was planned, without secrets.
    String address();

    /// A mount that was in the plan.
    record OfMount(String address, Namespace namespace, MountPath path) implements Touched {}

    /// A plugin: by its mounts, or as the target by name.
    record OfPlugin(String address, PluginType type, String name) implements Touched {}

    /// A node that was to be reached.
    ///
    /// @param asked where it was asked
    record OfNode(String address, NodeAddress asked) implements Touched {}
}
