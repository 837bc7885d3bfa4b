package dev.reseat.client;

import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Databases.Closed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the connections of database engines: the names of each engine, then the configuration of each connection, a few at
/// a time and no more than a bounded number. Of an answer that holds the connection's address and user only the plugin's
/// name and versions are looked at.
final class DatabaseReader {
    private static final int AT_ONCE = 4;

    private final Asker asker;
    private final Supplier<NodeAddress> at;
    private final Namespace namespace;
    private final ExecutorService workers;
    private final int most;

    /// @param at the node asked
    /// @param most how many engines and how many connections are asked about
    DatabaseReader(
            Asker asker,
            Supplier<NodeAddress> at,
            Namespace namespace,
            ExecutorService workers,
            int most) {
        this.asker = asker;
        this.at = at;
        this.namespace = namespace;
        this.workers = workers;
        this.most = most;
    }

    /// All connections of the database engines among these mounts; as unreadable as the mounts are.
    Part<Databases> read(Part<List<Mount>> mounts, InstantSource clock) {
        return switch (mounts) {
            case Part.Known<List<Mount>> k -> new Part.Known<>(read(k.value()), clock.instant());
            case Part.Partial<List<Mount>> p ->
                    new Part.Partial<>(read(p.value()), clock.instant(), p.why(), p.right());
            case Part.Unreadable<List<Mount>> u -> new Part.Unreadable<>(u.why(), u.right());
            case Part.Awaited<List<Mount>> _ -> new Part.Awaited<>();
        };
    }

    private Databases read(List<Mount> mounts) {
        List<MountPath> engines =
                mounts.stream()
                        .filter(m -> m.plugin().equals("database"))
                        .map(Mount::path)
                        .toList();
        List<MountPath> asked = engines.subList(0, Math.min(engines.size(), most));
        ConcurrentLinkedQueue<Closed> closed = new ConcurrentLinkedQueue<>();
        List<DatabaseConnection> named =
                Tasks.few(workers, AT_ONCE, asked, e -> named(e, closed)).stream()
                        .flatMap(List::stream)
                        .toList();
        List<DatabaseConnection> first = named.subList(0, Math.min(named.size(), most));
        Set<MountPath> denied = ConcurrentHashMap.newKeySet();
        List<DatabaseConnection> read =
                Tasks.few(workers, AT_ONCE, first, c -> configured(c, denied, closed));
        return new Databases(
                Stream.concat(read.stream(), named.stream().skip(first.size()))
                        .sorted(
                                Comparator.comparing(DatabaseConnection::engine)
                                        .thenComparing(DatabaseConnection::name))
                        .toList(),
                closed.stream().sorted(Comparator.comparing(Closed::engine)).toList(),
                asked.size() < engines.size() || first.size() < named.size());
    }

    /// An engine without connections answers 404 without words (recorded as "db-config-list-empty").
    private List<DatabaseConnection> named(MountPath engine, ConcurrentLinkedQueue<Closed> closed) {
        String path = engine.value() + "config";
        List<DatabaseConnection> names = new ArrayList<>();
        try {
            Question q = Question.get(at.get(), path).query("list", "true");
            JsonNode data = asker.ask(q.needs("list on " + path).in(namespace)).data();
            for (JsonNode key : data.path("keys")) {
                names.add(DatabaseConnection.named(engine, key.asString("")));
            }
        } catch (Unanswered u) {
            if (!(u.why() instanceof VaultFailure.NotFound n && n.words().isEmpty())) {
                closed.add(closed(engine, u.why()));
            }
        }
        return names;
    }

    /// After one denial the engine's other connections are not asked about: each would be one more refusal in the server's
    /// audit log, with every refresh.
    private DatabaseConnection configured(
            DatabaseConnection c, Set<MountPath> denied, ConcurrentLinkedQueue<Closed> closed) {
        if (denied.contains(c.engine())) {
            return c;
        }
        String path = c.engine().value() + "config/" + c.name();
        try {
            Question q = Question.get(at.get(), path).needs("read on " + path).in(namespace);
            JsonNode data = asker.ask(q).data();
            return new DatabaseConnection(
                    c.engine(),
                    c.name(),
                    data.path("plugin_name").asString(""),
                    data.path("plugin_version").asString(""),
                    told(data));
        } catch (Unanswered u) {
            if (!(u.why() instanceof VaultFailure.Denied) || denied.add(c.engine())) {
                closed.add(closed(c.engine(), u.why()));
            }
            return c;
        }
    }

    private static @Nullable String told(JsonNode data) {
        return data.has("running_plugin_version")
                ? data.path("running_plugin_version").asString("")
                : null;
    }

    private static Closed closed(MountPath engine, VaultFailure why) {
        return new Closed(engine, why, why instanceof VaultFailure.Denied d ? d.right() : "");
    }
}
