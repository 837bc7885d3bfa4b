package dev.reseat.client;

import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Databases;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.TraitsTable;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads everything that a snapshot holds, its parts side by side, and corrects the traits by what the server shows.
final class SnapshotReader {
    private final Connection connection;
    private final AtomicReference<ServerTraits> traits;
    private final ExecutorService workers;
    private final InstantSource clock;
    private final Nodes nodes;

    /// @param traits where they are corrected
    SnapshotReader(
            Connection connection,
            AtomicReference<ServerTraits> traits,
            ExecutorService workers,
            InstantSource clock,
            Nodes nodes) {
        this.connection = connection;
        this.traits = traits;
        this.workers = workers;
        this.clock = clock;
        this.nodes = nodes;
    }

    /// Reads everything anew; returns when all parts are in.
    ///
    /// @param kept database connections that need not be read again
    void read(Consumer<ClusterSnapshot> partly, KeptConnections kept) {
        Publication out =
                new Publication(
                        ClusterSnapshot.awaited(
                                traits(), connection.clusterName(), namespace(), clock.instant()),
                        partly);
        ListsAt at = new ListsAt(connection.asker(), connection.addresses(), traits());
        MountLists lists = new MountLists(connection.asker(), at::node, namespace());
        TokenReader token = connection.tokenReader();
        RaftReader raft = new RaftReader(connection.asker(), connection.at(), clock);
        Tasks.all(
                workers,
                List.of(
                        whole(out, this::readCatalog, ClusterSnapshot::withCatalog),
                        reading(out, this::nodesAndTheirWays, ClusterSnapshot::withNodes),
                        whole(out, raft::read, ClusterSnapshot::withRaft),
                        whole(out, token::facts, ClusterSnapshot::withToken),
                        whole(out, token::rights, ClusterSnapshot::withRights),
                        reading(out, () -> lists.auths(clock), ClusterSnapshot::withAuths),
                        secretsAndDatabases(
                                out,
                                lists,
                                new DatabaseReader(
                                        connection.asker(),
                                        at::node,
                                        namespace(),
                                        workers,
                                        kept))));
    }

    private ServerTraits traits() {
        return traits.get();
    }

    private Namespace namespace() {
        return connection.namespace();
    }

    private <T> Callable<Boolean> whole(
            Publication out,
            Reading<T> reading,
            BiFunction<ClusterSnapshot, Part<T>, ClusterSnapshot> with) {
        return reading(out, () -> reading.part(clock), with);
    }

    private <T> Callable<Boolean> reading(
            Publication out,
            Supplier<Part<T>> reading,
            BiFunction<ClusterSnapshot, Part<T>, ClusterSnapshot> with) {
        return () -> {
            Part<T> part = reading.get();
            out.publish(s -> with.apply(s, part).withTraits(traits()));
            return true;
        };
    }

    /// Connections lie below mounts, so the mounts come first.
    private Callable<Boolean> secretsAndDatabases(
            Publication out, MountLists lists, DatabaseReader reader) {
        return () -> {
            Part<List<Mount>> secrets = shown(lists.secrets(clock));
            out.publish(s -> s.withSecrets(secrets).withTraits(traits()));
            Part<Databases> databases = reader.read(secrets, clock);
            out.publish(s -> s.withDatabases(databases).withTraits(traits()));
            return true;
        };
    }

    private Catalog readCatalog() throws Unanswered {
        CatalogReader reader = new CatalogReader(connection.asker(), connection.at(), namespace());
        Catalog catalog = reader.read(traits().pins());
        for (Plugin p : catalog.plugins()) {
            if (p.builtin()) {
                correct(p.build().version());
            }
        }
        return catalog;
    }

    private Part<List<Mount>> shown(Part<List<Mount>> mounts) {
        for (Mount m : mounts.known().orElse(List.of())) {
            if (m.running() != null && m.builtin()) {
                correct(m.running().version());
            }
        }
        return mounts;
    }

    /// A builtin's version names the product for sure, and the server's version where that was hidden.
    private void correct(String builtin) {
        ServerTraits now = traits();
        ServerFacts.byBuiltin(builtin, now.product())
                .ifPresent(product -> {
                    boolean hidden = now.version().hidden();
                    String core = builtin.substring(0, builtin.indexOf('+'));
                    ServerVersion version = hidden ? ServerVersion.of(core) : now.version();
                    if (product != now.product() || hidden) {
                        traits.compareAndSet(now, TraitsTable.of(product, version));
                    }
                });
    }

    private Part<List<Node>> nodesAndTheirWays() {
        Part<List<Node>> found = nodes.part(clock);
        ServerTraits now = traits();
        ServerTraits byVersion = TraitsTable.of(now.product(), now.version());
        traits.compareAndSet(
                now,
                new StandbyReads(connection.asker(), workers)
                        .correct(byVersion, found.known().orElse(List.of())));
        return found;
    }
}
