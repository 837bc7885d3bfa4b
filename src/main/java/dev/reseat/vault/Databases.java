package dev.reseat.vault;

import java.util.List;

/// The connections of all database engines of a namespace, as far as they could be read.
///
/// @param connections by engine and name; of some perhaps only the name is known
/// @param closed which engines did not show all, and why: one entry for each engine and right
/// @param cut whether there are more than Reseat reads in one go: the rest is known by name only, or not at all
public record Databases(List<DatabaseConnection> connections, List<Closed> closed, boolean cut) {
    /// None at all.
    public static final Databases NONE = new Databases(List.of(), List.of(), false);

    /// An engine that did not show all.
    ///
    /// @param right what the token lacks, as `list on db/config`; empty where rights are not the cause
    public record Closed(MountPath engine, VaultFailure why, String right) {}

    public Databases {
        connections = List.copyOf(connections);
        closed = List.copyOf(closed);
    }

    /// The connections of one engine.
    public List<DatabaseConnection> of(MountPath engine) {
        return connections.stream().filter(c -> c.engine().equals(engine)).toList();
    }

    /// The connections that use a plugin of type database.
    public List<DatabaseConnection> using(String plugin) {
        return connections.stream().filter(c -> c.plugin().equals(plugin)).toList();
    }
}
