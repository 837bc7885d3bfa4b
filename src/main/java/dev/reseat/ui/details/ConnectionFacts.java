package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The database connections that belong to what is shown.
///
/// @param relevant whether there can be any at all
/// @param said what limits the list, as sentences: what was not read and why
record ConnectionFacts(boolean relevant, List<DatabaseConnection> connections, List<String> said) {
    static final ConnectionFacts NONE = new ConnectionFacts(false, List.of(), List.of());

    /// The connections of a database engine.
    static ConnectionFacts ofEngine(ClusterSnapshot snapshot, MountPath engine) {
        Databases databases = snapshot.databases().known().orElse(Databases.NONE);
        return new ConnectionFacts(
                true,
                databases.of(engine),
                said(
                        snapshot.databases(),
                        databases.closed().stream().filter(c -> c.engine().equals(engine)).toList(),
                        databases.cut()));
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
        return new ConnectionFacts(true, databases.using(plugin), List.copyOf(said));
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
