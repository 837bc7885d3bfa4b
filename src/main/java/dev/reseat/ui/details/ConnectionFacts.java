package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The database connections that belong to what is shown.
///
/// @param relevant whether there can be any at all
/// @param said what limits the list, as sentences: what was not read and why
/// @param since when the oldest of it was read, where it is kept from an earlier reading
record ConnectionFacts(
        boolean relevant,
        List<DatabaseConnection> connections,
        List<String> said,
        Optional<Instant> since) {
    private static final Duration NOTICEABLE = Duration.ofSeconds(3);
    static final ConnectionFacts NONE =
            new ConnectionFacts(false, List.of(), List.of(), Optional.empty());

    /// The connections of a database engine.
    static ConnectionFacts ofEngine(ClusterSnapshot snapshot, MountPath engine) {
        Databases databases = snapshot.databases().known().orElse(Databases.NONE);
        return new ConnectionFacts(
                true,
                databases.of(engine),
                said(
                        snapshot.databases(),
                        databases.closed().stream().filter(c -> c.engine().equals(engine)).toList(),
                        databases.cut()),
                since(snapshot.databases(), Stream.of(engine)));
    }

    private static Optional<Instant> since(Part<Databases> part, Stream<MountPath> engines) {
        Optional<Instant> newest = part.whenRead();
        return part.known()
                .flatMap(d -> d.oldest(engines))
                .filter(at -> newest.filter(n -> n.isAfter(at.plus(NOTICEABLE))).isPresent());
    }

    /// The connections that use a plugin of type database.
    static ConnectionFacts ofPlugin(ClusterSnapshot snapshot, String plugin) {
        Databases databases = snapshot.databases().known().orElse(Databases.NONE);
        List<String> said =
                new ArrayList<>(said(snapshot.databases(), databases.closed(), databases.cut()));
        long unread = databases.connections().stream().filter(c -> !c.read()).count();
        if (unread > 0) {
            said.add(Messages.text("details.connections.unread", unread));
        }
        return new ConnectionFacts(
                true,
                databases.using(plugin),
                List.copyOf(said),
                since(
                        snapshot.databases(),
                        databases.connections().stream().map(DatabaseConnection::engine)));
    }

    private static List<String> said(
            Part<Databases> part, List<Databases.Closed> closed, boolean cut) {
        List<String> said = new ArrayList<>();
        if (part instanceof Part.Awaited<Databases>) {
            said.add(Messages.text("details.connections.awaited"));
        }
        Absence.unreadable(part).ifPresent(said::add);
        Set<String> reasons = new LinkedHashSet<>();
        for (Databases.Closed c : closed) {
            VaultFailure why = c.why();
            reasons.add(
                    Messages.text(
                            "details.connections.closed",
                            c.engine().value(),
                            why.brief(),
                            why.advice()));
        }
        said.addAll(reasons);
        if (cut) {
            said.add(Messages.text("details.connections.cut"));
        }
        return List.copyOf(said);
    }
}
