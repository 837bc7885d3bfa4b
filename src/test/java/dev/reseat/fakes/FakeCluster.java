package dev.reseat.fakes;

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
import dev.reseat.vault.PluginBuild;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A cluster that shows given snapshots, one after the other, at each reading. It is not for reloading.
public final class FakeCluster implements Cluster {
    private List<ClusterSnapshot> snapshots;
    private int readings;
    private int forgotten;
    private int nodeReadings;
    private final List<Namespace> entered = new ArrayList<>();
    private @Nullable NamespaceSweep sweep;
    private boolean closed;
    private boolean holdsReload;
    private Runnable whenAwaited = () -> {};
    private volatile OwnWords verbatim =
            _ -> List.of(new Verbatim("GET /v1/sys/fake", new Part.Awaited<>(), List.of()));
    private volatile Starts starts = Told::noTelemetry;
    private volatile NodesSay words = this::asInTheTable;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /// @param snapshots what a reading shows, in order; the last one is complete
    public FakeCluster(ClusterSnapshot... snapshots) {
        this.snapshots = List.of(snapshots);
    }

    /// Shows other snapshots from now on.
    public void become(ClusterSnapshot... now) {
        snapshots = List.of(now);
    }

    /// How often nodes were read by themselves.
    public int nodeReadings() {
        return nodeReadings;
    }

    /// How often everything was read.
    public int readings() {
        return readings;
    }

    /// Whether the connection was ended.
    public boolean closed() {
        return closed;
    }

    @Override
    public ServerTraits traits() {
        return snapshots.getLast().traits();
    }

    @Override
    public Namespace namespace() {
        return snapshots.getLast().namespace();
    }

    /// Has these namespaces from now on, and these mounts in them.
    public FakeCluster spread(NamespaceSweep given) {
        sweep = given;
        return this;
    }

    /// The namespaces that were gone to, in order.
    public List<Namespace> entered() {
        return entered;
    }

    @Override
    public Part<NamespaceTree> namespaces() {
        NamespaceSweep whole = sweep;
        return whole == null
                ? new Part.Known<>(
                        new NamespaceTree(namespace(), List.of(), List.of(), false), Instant.EPOCH)
                : whole.tree();
    }

    @Override
    public Cluster in(Namespace other) {
        entered.add(other);
        ClusterSnapshot[] there =
                snapshots.stream().map(s -> at(other, s)).toArray(ClusterSnapshot[]::new);
        FakeCluster cluster = new FakeCluster(there);
        cluster.sweep = sweep;
        return cluster;
    }

    private static ClusterSnapshot at(Namespace other, ClusterSnapshot s) {
        return ClusterSnapshot.awaited(s.traits(), s.clusterName(), other, s.begunAt())
                .withCatalog(s.catalog())
                .withSecrets(s.secrets())
                .withAuths(s.auths())
                .withNodes(s.nodes())
                .withToken(s.token())
                .withRights(s.rights())
                .withRaft(s.raft())
                .withDatabases(s.databases());
    }

    @Override
    public void sweep(Consumer<NamespaceSweep> partly, BooleanSupplier cancelled) {
        NamespaceSweep whole = sweep;
        if (whole == null) {
            partly.accept(
                    new NamespaceSweep(
                            namespaces(),
                            List.of(
                                    new NamespaceSweep.Swept(
                                            namespace(),
                                            snapshots.getLast().secrets(),
                                            snapshots.getLast().auths())),
                            true));
            return;
        }
        new FakeSweep(whole).play(partly, cancelled);
    }

    @Override
    public void read(Consumer<ClusterSnapshot> partly) {
        readings++;
        snapshots.forEach(partly);
    }

    @Override
    public void forgetKept() {
        forgotten++;
    }

    /// How often everything was to be read anew.
    public int forgotten() {
        return forgotten;
    }

    @Override
    public Part<List<Node>> readNodes() {
        nodeReadings++;
        return snapshots.getLast().nodes();
    }

    /// Since when nodes run, by their own word.
    public interface Starts {
        Part<Instant> of(NodeAddress node);
    }

    /// Lets nodes say since when they run; else they answer as servers without telemetry do.
    public FakeCluster starting(Starts given) {
        starts = given;
        return this;
    }

    @Override
    public Part<Instant> readStart(NodeAddress node) {
        return starts.of(node);
    }

    @Override
    public List<Verbatim> verbatim(Topic topic) {
        return verbatim.of(topic);
    }

    @Override
    public Seen readMount(NodeAddress node, MountPath mount) {
        asked.add(node + " " + mount);
        return words.of(node, mount);
    }

    @Override
    public Map<MountPath, Seen> readMounts(List<MountPath> mounts) {
        Map<MountPath, Seen> seen = new LinkedHashMap<>();
        mounts.forEach(m -> seen.put(m, readMount(SampleCluster.ADDRESS, m)));
        return seen;
    }

    /// A node that answers shows what the mount table shows.
    private Seen asInTheTable(NodeAddress address, MountPath mount) {
        ClusterSnapshot last = snapshots.getLast();
        Optional<VaultFailure> trouble =
                last.nodes().known().stream()
                        .flatMap(List::stream)
                        .filter(n -> n.asked().equals(address))
                        .flatMap(n -> n.troubled().stream())
                        .findFirst();
        if (trouble.isPresent()) {
            return new Seen.NotReadable(trouble.get());
        }
        return last.mounts().stream()
                .filter(m -> m.path().equals(mount))
                .findFirst()
                .map(m -> {
                    PluginBuild running = m.running();
                    return running == null
                            ? new Seen.NotTold()
                            : (Seen) new Seen.Own(running, m.configuredVersion());
                })
                .orElseGet(Seen.NoMount::new);
    }

    /// What the server says in its own words.
    public interface OwnWords {
        List<Verbatim> of(Topic topic);
    }

    /// Gives the server words of its own.
    public FakeCluster verbatim(OwnWords given) {
        verbatim = given;
        return this;
    }

    /// What nodes say of mounts.
    public interface NodesSay {
        Seen of(NodeAddress node, MountPath mount);
    }

    /// Gives nodes a word of their own.
    public FakeCluster saying(NodesSay given) {
        words = given;
        return this;
    }

    /// The questions about mounts so far, each as `address path`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Probe probe(NodeAddress node, MountPath mount) {
        return new Probe.CannotTell("a fake has no mounts");
    }

    @Override
    public Answer reload(NodeAddress node, Wire request) {
        throw new AssertionError("nothing here may reload");
    }

    @Override
    public Part<ReloadStatus> readStatus(String reloadId) {
        return new Part.Awaited<>();
    }

    @Override
    public Part<TokenFacts> readToken() {
        return snapshots.getLast().token();
    }

    /// Says that a reload's line is still held, until somebody has waited for its end.
    ///
    /// @param awaited run when somebody waits
    public void holdReload(Runnable awaited) {
        holdsReload = true;
        whenAwaited = awaited;
    }

    @Override
    public boolean holdsReload() {
        return holdsReload;
    }

    @Override
    public void awaitReloads() {
        whenAwaited.run();
        holdsReload = false;
    }

    @Override
    public void close() {
        closed = true;
    }
}
