package dev.reseat.client;

import dev.reseat.vault.Answer;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.Probe;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.Topic;
import dev.reseat.vault.TraitsTable;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Verbatim;
import dev.reseat.vault.Wire;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A signed-in connection over HTTP.
final class HttpCluster implements Cluster {
    /// OpenBao has been tried by its makers with 20,000 namespaces; a window is of no use for so many.
    private static final int MOST_NAMESPACES = 5_000;

    private final Connection connection;
    private final ExecutorService workers;
    private final InstantSource clock;
    private final AtomicReference<ServerTraits> traits;
    private final MountAtNode mountAtNode;
    private final Nodes nodes;

    /// Reads one part.
    private interface Reading<T> {
        T read() throws Unanswered;
    }

    /// @param traits as far as known before the token could show more
    HttpCluster(
            Connection connection,
            ServerTraits traits,
            ExecutorService workers,
            InstantSource clock) {
        this(
                connection,
                new AtomicReference<>(traits),
                workers,
                clock,
                new Nodes(
                        connection.asker(),
                        connection.addresses(),
                        connection.namespace(),
                        workers));
    }

    /// @param traits shared by all namespaces of one sign-in
    /// @param nodes the same: the list of nodes is asked where the token was signed in
    private HttpCluster(
            Connection connection,
            AtomicReference<ServerTraits> traits,
            ExecutorService workers,
            InstantSource clock,
            Nodes nodes) {
        this.connection = connection;
        this.workers = workers;
        this.clock = clock;
        this.traits = traits;
        this.mountAtNode = new MountAtNode(connection.asker(), connection.namespace());
        this.nodes = nodes;
    }

    @Override
    public ServerTraits traits() {
        return traits.get();
    }

    @Override
    public Namespace namespace() {
        return connection.namespace();
    }

    @Override
    public Cluster in(Namespace other) {
        if (!other.root() && !traits().namespaces()) {
            throw new IllegalArgumentException(traits().label() + " ignores namespaces");
        }
        return new HttpCluster(connection.in(other), traits, workers, clock, nodes);
    }

    @Override
    public Part<NamespaceTree> namespaces() {
        return part(() -> {
            if (!traits().namespaces()) {
                throw new Unanswered(
                        new VaultFailure.NotOffered(
                                Question.get(connection.at(), "sys/namespaces").tried(),
                                "no namespaces"));
            }
            return new NamespaceReader(
                            connection.asker(), connection.at(), workers, MOST_NAMESPACES)
                    .below(namespace());
        });
    }

    @Override
    public void sweep(Consumer<NamespaceSweep> partly, BooleanSupplier cancelled) {
        ListsAt at = new ListsAt(connection.asker(), connection.addresses(), traits());
        new Sweeper(workers, partly, cancelled)
                .sweep(
                        namespace(),
                        namespaces(),
                        n -> {
                            MountLists lists = new MountLists(connection.asker(), at::node, n);
                            return new Sweeper.Tables(part(lists::secrets), part(lists::auths));
                        });
    }

    @Override
    public void read(Consumer<ClusterSnapshot> partly) {
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
                        reading(out, this::readCatalog, ClusterSnapshot::withCatalog),
                        reading(out, this::nodesAndTheirWays, ClusterSnapshot::withNodes),
                        reading(out, raft::read, ClusterSnapshot::withRaft),
                        reading(out, token::facts, ClusterSnapshot::withToken),
                        reading(out, token::rights, ClusterSnapshot::withRights),
                        reading(out, lists::auths, ClusterSnapshot::withAuths),
                        reading(out, () -> shown(lists.secrets()), ClusterSnapshot::withSecrets)));
    }

    private <T> Callable<Boolean> reading(
            Publication out,
            Reading<T> reading,
            BiFunction<ClusterSnapshot, Part<T>, ClusterSnapshot> with) {
        return () -> {
            Part<T> part = part(reading);
            out.publish(s -> with.apply(s, part).withTraits(traits()));
            return true;
        };
    }

    private <T> Part<T> part(Reading<T> reading) {
        try {
            T value = reading.read();
            return new Part.Known<>(value, clock.instant());
        } catch (Unanswered u) {
            String right = u.why() instanceof VaultFailure.Denied d ? d.right() : "";
            return new Part.Unreadable<>(u.why(), right);
        }
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

    private List<Mount> shown(List<Mount> mounts) {
        for (Mount m : mounts) {
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

    private List<Node> nodesAndTheirWays() throws Unanswered {
        List<Node> nodes = nodes();
        ServerTraits now = traits();
        ServerTraits byVersion = TraitsTable.of(now.product(), now.version());
        traits.compareAndSet(
                now, new StandbyReads(connection.asker(), workers).correct(byVersion, nodes));
        return nodes;
    }

    private List<Node> nodes() throws Unanswered {
        return nodes.read();
    }

    @Override
    public Part<List<Node>> readNodes() {
        return part(this::nodes);
    }

    @Override
    public List<Verbatim> verbatim(Topic topic) {
        ListsAt at = new ListsAt(connection.asker(), connection.addresses(), traits());
        return new VerbatimReader(connection.asker(), connection.at(), at::node, namespace(), clock)
                .read(topic);
    }

    @Override
    public Seen readMount(NodeAddress node, MountPath mount) {
        return mountAtNode.read(node, mount);
    }

    @Override
    public Probe probe(NodeAddress node, MountPath mount) {
        return mountAtNode.probe(node, mount);
    }

    @Override
    public Answer reload(NodeAddress node, Wire request) {
        return connection.reloads().send(node, request);
    }

    @Override
    public boolean holdsReload() {
        return connection.reloads().held();
    }

    @Override
    public void awaitReloads() {
        connection.reloads().awaitReleased();
    }

    @Override
    public Part<ReloadStatus> readStatus(String reloadId) {
        return part(() ->
                new StatusReader(connection.asker(), connection.at(), namespace()).read(reloadId));
    }

    @Override
    public Part<TokenFacts> readToken() {
        return part(connection.tokenReader()::facts);
    }

    @Override
    public void close() {
        connection.close();
    }
}
