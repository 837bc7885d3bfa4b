package dev.reseat.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The connections of all database engines of a namespace, as far as they could be read.
///
/// @param connections by engine and name; of some perhaps only the name is known
/// @param closed which engines did not show all, and why: one entry for each engine and right
/// @param cut whether there are more than Reseat reads in one go: the rest is known by name only, or not at all
/// @param readAt when what is told of an engine's connections was read: it is kept while the engine and the names of its
///     connections stay the same, for a few minutes
public record Databases(
        List<DatabaseConnection> connections,
        List<Closed> closed,
        boolean cut,
        Map<MountPath, Instant> readAt) {
    /// None at all.
    public static final Databases NONE = new Databases(List.of(), List.of(), false);

    /// An engine that did not show all.
    ///
    /// @param right what the token lacks, as `list on db/config`; empty where rights are not the cause
    public record Closed(MountPath engine, VaultFailure why, String right) {}

    public Databases {
        connections = List.copyOf(connections);
        closed = List.copyOf(closed);
        readAt = Map.copyOf(readAt);
    }

    /// All of them read along with everything else.
    public Databases(List<DatabaseConnection> connections, List<Closed> closed, boolean cut) {
        this(connections, closed, cut, Map.of());
    }

    /// When the oldest of what is told of these engines was read; empty where that is not known to be another time than that
    /// of the whole.
    public Optional<Instant> oldest(Stream<MountPath> engines) {
        return engines.flatMap(e -> Stream.ofNullable(readAt.get(e))).min(Instant::compareTo);
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
