package dev.reseat.client;

import dev.reseat.vault.Answer;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Probe;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.Seen;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.Topic;
import dev.reseat.vault.VaultFailure;
import dev.reseat.vault.Verbatim;
import dev.reseat.vault.Wire;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
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
    private final KeptConnections kept;

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
        this.kept = new KeptConnections(clock);
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
        new Sweeper(workers, partly, cancelled, clock)
                .sweep(
                        namespace(),
                        namespaces(),
                        n -> {
                            MountLists lists = new MountLists(connection.asker(), at::node, n);
                            return new Sweeper.Tables(lists.secrets(clock), lists.auths(clock));
                        });
    }

    @Override
    public void read(Consumer<ClusterSnapshot> partly) {
        new SnapshotReader(connection, traits, workers, clock, nodes).read(partly, kept);
    }

    @Override
    public void forgetKept() {
        kept.forget();
    }

    @Override
    public Part<List<Node>> readNodes() {
        return nodes.part(clock);
    }

    @Override
    public Part<Instant> readStart(NodeAddress node) {
        return part(() -> ProcessStart.of(connection.asker(), node));
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
    public Map<MountPath, Seen> readMounts(List<MountPath> mounts) {
        ListsAt at = new ListsAt(connection.asker(), connection.addresses(), traits());
        Map<MountPath, Seen> seen = new LinkedHashMap<>();
        for (MountPath mount : mounts) {
            if (holdsReload()) {
                break;
            }
            Seen now = mountAtNode.readInTable(at.node(), mount);
            seen.put(mount, now);
            if (!(now instanceof Seen.Own || now instanceof Seen.NoMount)) {
                break;
            }
        }
        return seen;
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

    private <T> Part<T> part(Reading<T> reading) {
        return reading.part(clock);
    }

    @Override
    public void close() {
        connection.close();
    }
}
