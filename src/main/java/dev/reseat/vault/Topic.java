package dev.reseat.vault;

/// What a server's own words can be asked about, by [Cluster#verbatim(Topic)].
public sealed interface Topic {
    /// A mount of the connection's namespace.
    record OfMount(MountPath path) implements Topic {}

    /// A row of the plugin catalog.
    ///
    /// @param row as the catalog gave it
    record OfPlugin(Plugin row) implements Topic {}

    /// A node of the cluster.
    ///
    /// @param node as the cluster named it
    record OfNode(Node node) implements Topic {}
}
