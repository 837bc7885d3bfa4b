package dev.reseat.client;

import dev.reseat.client.KeptConnections.Engine;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Databases.Closed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the connections of database engines: the names of each engine, then the configuration of each connection, a few at
/// a time and no more than a bounded number, and only where they are not kept from before. Of an answer that holds the
/// connection's address and user only the plugin's name and versions are looked at.
final class DatabaseReader {
    /// So many engines and so many connections are asked about in one reading; each costs a request.
    private static final int MOST = 256;

    private static final int AT_ONCE = 4;

    private final Asker asker;
    private final Supplier<NodeAddress> at;
    private final Namespace namespace;
    private final ExecutorService workers;
    private final KeptConnections kept;

    /// @param at the node asked
    /// @param kept what was read before, and takes what is read now
    DatabaseReader(
            Asker asker,
            Supplier<NodeAddress> at,
            Namespace namespace,
            ExecutorService workers,
            KeptConnections kept) {
        this.asker = asker;
        this.at = at;
        this.namespace = namespace;
        this.workers = workers;
        this.kept = kept;
    }

    /// All connections of the database engines among these mounts; as unreadable as the mounts are.
    Part<Databases> read(Part<List<Mount>> mounts, InstantSource clock) {
        return switch (mounts) {
            case Part.Known<List<Mount>> k ->
                    new Part.Known<>(read(k.value(), clock.instant()), clock.instant());
            case Part.Partial<List<Mount>> p ->
                    new Part.Partial<>(
                            read(p.value(), clock.instant()), clock.instant(), p.why(), p.right());
            case Part.Unreadable<List<Mount>> u -> new Part.Unreadable<>(u.why(), u.right());
            case Part.Awaited<List<Mount>> _ -> new Part.Awaited<>();
        };
    }

    private Databases read(List<Mount> mounts, Instant now) {
        long era = kept.era();
        List<Mount> engines = mounts.stream().filter(m -> m.plugin().equals("database")).toList();
        kept.retain(engines);
        List<Mount> asked = engines.subList(0, Math.min(engines.size(), MOST));
        List<Engine> listed = Tasks.few(workers, AT_ONCE, asked, m -> listed(m, now));
        List<DatabaseConnection> unread =
                listed.stream()
                        .filter(e -> e.connections().isEmpty())
                        .flatMap(DatabaseReader::named)
                        .toList();
        List<DatabaseConnection> first = unread.subList(0, Math.min(unread.size(), MOST));
        ConcurrentLinkedQueue<Closed> closed = new ConcurrentLinkedQueue<>();
        Set<MountPath> denied = ConcurrentHashMap.newKeySet();
        Map<MountPath, List<DatabaseConnection>> read =
                Tasks.few(workers, AT_ONCE, first, c -> configured(c, denied, closed)).stream()
                        .collect(Collectors.groupingBy(DatabaseConnection::engine));
        List<Engine> all =
                listed.stream()
                        .map(e ->
                                e.connections().isEmpty() && !e.names().isEmpty()
                                        ? whole(
                                                e,
                                                read.getOrDefault(e.mount().path(), List.of()),
                                                closed)
                                        : e)
                        .toList();
        all.stream().filter(DatabaseReader::lasting).forEach(e -> kept.keep(e, era));
        return databases(all, asked.size() < engines.size());
    }

    private static Databases databases(List<Engine> engines, boolean cut) {
        Map<MountPath, Instant> readAt = new HashMap<>();
        engines.forEach(e -> readAt.put(e.mount().path(), e.readAt()));
        return new Databases(
                engines.stream()
                        .flatMap(e -> e.connections().stream())
                        .sorted(
                                Comparator.comparing(DatabaseConnection::engine)
                                        .thenComparing(DatabaseConnection::name))
                        .toList(),
                engines.stream()
                        .flatMap(e -> e.closed().stream())
                        .sorted(Comparator.comparing(Closed::engine))
                        .toList(),
                cut || engines.stream().anyMatch(Engine::cut),
                readAt);
    }

    /// Denials last until rights change; a line that is cut may be whole again a moment later.
    private static boolean lasting(Engine e) {
        return e.closed().stream().allMatch(c -> c.why() instanceof VaultFailure.Denied);
    }

    /// What was read, and by name alone what was not.
    private static Engine whole(
            Engine listed, List<DatabaseConnection> read, Collection<Closed> closed) {
        Map<String, DatabaseConnection> byName = new HashMap<>();
        read.forEach(c -> byName.put(c.name(), c));
        return new Engine(
                listed.mount(),
                listed.names(),
                named(listed).map(c -> byName.getOrDefault(c.name(), c)).toList(),
                closed.stream().filter(c -> c.engine().equals(listed.mount().path())).toList(),
                byName.size() < listed.names().size(),
                listed.readAt());
    }

    private static Stream<DatabaseConnection> named(Engine e) {
        return e.names().stream().map(n -> DatabaseConnection.named(e.mount().path(), n));
    }

    /// The names of an engine's connections, with the connections themselves where they are known already. An engine without
    /// connections answers 404 without words (recorded as "db-config-list-empty").
    private Engine listed(Mount mount, Instant now) {
        Optional<Engine> unlisted = kept.unlisted(mount);
        if (unlisted.isPresent()) {
            return unlisted.get();
        }
        String path = mount.path().value() + "config";
        List<String> names = new ArrayList<>();
        List<Closed> closed = new ArrayList<>();
        try {
            Question q = Question.get(at.get(), path).query("list", "true");
            JsonNode data = asker.ask(q.needs("list on " + path).in(namespace)).data();
            for (JsonNode key : data.path("keys")) {
                names.add(key.asString(""));
            }
        } catch (Unanswered u) {
            if (!(u.why() instanceof VaultFailure.NotFound n && n.words().isEmpty())) {
                closed.add(closed(mount.path(), u.why()));
            }
        }
        return kept.of(mount, names)
                .filter(_ -> closed.isEmpty())
                .orElseGet(() -> new Engine(mount, names, List.of(), closed, false, now));
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
