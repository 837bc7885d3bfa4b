package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Opened;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import java.util.List;

/// What a change happened to.
public sealed interface Subject {
    /// A mount.
    record OfMount(MountPath path) implements Subject {}

    /// A row of the catalog.
    ///
    /// @param version as the server writes it; empty for an unversioned row
    record OfRow(PluginType type, String name, boolean builtin, String version) implements Subject {
        static OfRow of(Plugin row) {
            return new OfRow(row.type(), row.name(), row.builtin(), row.build().version());
        }
    }

    /// The pin of a plugin.
    record OfPin(PluginType type, String name) implements Subject {}

    /// A node.
    record OfNode(NodeAddress address, String name) implements Subject {}

    /// A connection of a database engine.
    record OfConnection(MountPath engine, String name) implements Subject {}

    /// A member of the raft storage.
    ///
    /// @param id its `node_id`
    /// @param address the node's that it is, or where it is none, its own
    record OfMember(String id, NodeAddress address) implements Subject {}

    /// What it goes by, for people.
    default String label() {
        return switch (this) {
            case OfMount m -> m.path().value();
            case OfRow r -> r.name() + " " + new PluginBuild(r.version(), "").label();
            case OfPin p -> p.name();
            case OfNode n -> n.name();
            case OfConnection c -> DatabaseConnection.named(c.engine(), c.name()).label();
            case OfMember m -> m.id();
        };
    }

    /// What is opened to see more of it.
    default Opened opened() {
        return switch (this) {
            case OfMount m -> new Opened.OfMount(m.path());
            case OfRow r -> new Opened.OfPlugin(r.type(), r.name());
            case OfPin p -> new Opened.OfPlugin(p.type(), p.name());
            case OfNode n -> new Opened.OfNode(n.address());
            case OfConnection c -> new Opened.OfMount(c.engine());
            case OfMember m -> new Opened.OfNode(m.address());
        };
    }

    /// What it is known by in tables and on the board.
    default Object identity() {
        return switch (this) {
            case OfMount m -> m.path();
            case OfRow r -> List.of(r.type(), r.name(), r.builtin(), r.version());
            case OfPin p -> List.of(p.type(), p.name());
            case OfNode n -> n.address();
            case OfConnection _ -> label();
            case OfMember m -> m.address();
        };
    }
}
