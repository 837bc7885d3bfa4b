package dev.reseat.client;

import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases.Closed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was read of database engines, kept from one reading of a cluster to the next: each connection costs a request, and so a
/// line in the server's audit log. Kept as long as the engine's mount and the names of its connections are the same, for a few
/// minutes at most, and until somebody wants all of it read anew.
final class KeptConnections {
    /// What a connection asks for may be written anew without its name or its engine changing.
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<MountPath, Engine> engines = new HashMap<>();
    private long era;

    KeptConnections(InstantSource clock) {
        this.clock = clock;
    }

    /// What was read of one engine.
    ///
    /// @param mount as it was then
    /// @param names of its connections; empty where they may not be listed
    /// @param closed why not all could be read; denials only, for all else may be over a moment later
    /// @param cut whether some are known by name only because there were too many to read in one go
    record Engine(
            Mount mount,
            List<String> names,
            List<DatabaseConnection> connections,
            List<Closed> closed,
            boolean cut,
            Instant readAt) {
        Engine {
            names = List.copyOf(names);
            connections = List.copyOf(connections);
            closed = List.copyOf(closed);
        }
    }

    /// A number by which a reading shows that it began after the last [#forget()].
    synchronized long era() {
        return era;
    }

    /// Forgets everything: the next reading asks for all of it, and what is being read now is not kept.
    synchronized void forget() {
        engines.clear();
        era++;
    }

    /// What is known of an engine whose connections were listed just now.
    synchronized Optional<Engine> of(Mount mount, List<String> names) {
        return fresh(mount).filter(e -> e.names().equals(names));
    }

    /// What is known of an engine whose connections may not even be listed.
    synchronized Optional<Engine> unlisted(Mount mount) {
        return fresh(mount).filter(e -> e.names().isEmpty() && !e.closed().isEmpty());
    }

    private Optional<Engine> fresh(Mount mount) {
        Instant now = clock.instant();
        return Optional.ofNullable(engines.get(mount.path()))
                .filter(e -> e.mount().equals(mount))
                .filter(e -> !now.isBefore(e.readAt()) && now.isBefore(e.readAt().plus(LONGEST)));
    }

    /// Keeps what was read of an engine.
    ///
    /// @param begunIn the era in which its reading began
    synchronized void keep(Engine engine, long begunIn) {
        if (begunIn == era) {
            engines.put(engine.mount().path(), engine);
        }
    }

    /// Drops engines that are not there any more.
    synchronized void retain(List<Mount> mounts) {
        engines.keySet().retainAll(mounts.stream().map(Mount::path).toList());
    }
}
