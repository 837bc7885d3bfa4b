package dev.reseat.fakes;

import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.Step;
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
import dev.reseat.vault.Verbatim;
import dev.reseat.vault.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A cluster that does what its script says: per node and mount, by how long ago the mount's reload was executed. Without a
/// script every node changes at once and serves. Notes every call.
public final class ScriptedCluster implements Cluster {
    /// What a node shows of a mount.
    public interface Reads {
        /// What it shows now.
        ///
        /// @param since how long ago the reload of this mount was executed; null before it
        Seen of(String node, String mount, @Nullable Duration since);
    }

    /// What a probe finds.
    public interface Probes {
        Probe of(String node, String mount, @Nullable Duration since);
    }

    private final ReloadPlan plan;
    private final FakeClock clock;
    private final List<String> calls = new ArrayList<>();
    private final List<Wire> sends = new ArrayList<>();
    private final Map<String, Instant> executed = new HashMap<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private @Nullable CountDownLatch door;
    private @Nullable ClusterSnapshot lists;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private Runnable beforeAnswer = () -> {};
    private Reads reads = (_, _, since) -> own(since == null ? Plans.OLD : Plans.NEW);
    private Probes probes = (_, _, _) -> Told.SERVES;
    private Supplier<Part<List<Node>>> nodes = () -> Example.known(Example.threeNodes());
    private Supplier<Part<TokenFacts>> token = () -> Example.known(Example.token());
    private Supplier<Part<ReloadStatus>> status = () -> Example.known(new ReloadStatus(List.of()));

    public ScriptedCluster(ReloadPlan plan, FakeClock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /// The node's own word about a mount that asks for the new version.
    public static Seen own(dev.reseat.vault.PluginBuild build) {
        return new Seen.Own(build, Plans.NEW.version());
    }

    public ScriptedCluster reads(Reads script) {
        reads = script;
        return this;
    }

    public ScriptedCluster probes(Probes script) {
        probes = script;
        return this;
    }

    /// The next answers in order; after them every answer is clean.
    public ScriptedCluster answers(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    public ScriptedCluster nodes(Supplier<Part<List<Node>>> script) {
        nodes = script;
        return this;
    }

    /// What a reading of everything gives.
    public ScriptedCluster lists(ClusterSnapshot whole) {
        lists = whole;
        return this;
    }

    public ScriptedCluster token(Supplier<Part<TokenFacts>> script) {
        token = script;
        return this;
    }

    public ScriptedCluster status(Supplier<Part<ReloadStatus>> script) {
        status = script;
        return this;
    }

    /// Done when a reload has arrived, before it is answered.
    public ScriptedCluster whenReloadArrives(Runnable then) {
        beforeAnswer = then;
        return this;
    }

    /// Each reload waits, and time with it, until the latch is opened.
    public CountDownLatch holdReload() {
        door = new CountDownLatch(1);
        return door;
    }

    /// Waits until the first reload has arrived.
    public void awaitReload() {
        await(arrived);
    }

    public synchronized List<Wire> sends() {
        return List.copyOf(sends);
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private synchronized void note(String call) {
        calls.add(call);
    }

    private static String name(NodeAddress address) {
        return address.value().replaceAll("^https://|\\.example\\.com:8200$", "");
    }

    private synchronized @Nullable Duration since(MountPath mount) {
        Instant at = executed.get(mount.value());
        return at == null ? null : Duration.between(at, clock.now());
    }

    @Override
    public Part<Instant> readStart(NodeAddress node) {
        throw new AssertionError("a run asks nobody since when it runs");
    }

    @Override
    public List<Verbatim> verbatim(Topic topic) {
        throw new AssertionError("a run asks for no server's own words");
    }

    @Override
    public Seen readMount(NodeAddress node, MountPath mount) {
        note("read " + name(node) + " " + mount);
        return reads.of(name(node), mount.value(), since(mount));
    }

    @Override
    public Probe probe(NodeAddress node, MountPath mount) {
        note("probe " + name(node) + " " + mount);
        return probes.of(name(node), mount.value(), since(mount));
    }

    @Override
    public Answer reload(NodeAddress node, Wire request) {
        note("reload " + name(node));
        synchronized (this) {
            sends.add(request);
        }
        CountDownLatch closed = door;
        if (closed != null) {
            clock.hold();
            arrived.countDown();
            await(closed);
            clock.release();
        }
        arrived.countDown();
        beforeAnswer.run();
        Answer answer = answers.isEmpty() ? Told.DONE : answers.poll();
        if (!(answer instanceof Answer.Refused)) {
            execute(request);
        }
        note("answered");
        return answer;
    }

    private synchronized void execute(Wire request) {
        for (Step s : plan.steps()) {
            if (s.wire().equals(request)) {
                s.mounts()
                        .forEach(m ->
                                executed.put(plan.mounts().get(m).path().value(), clock.now()));
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came within 10 s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("a reload is never interrupted", e);
        }
    }

    @Override
    public Part<List<Node>> readNodes() {
        note("nodes");
        return nodes.get();
    }

    @Override
    public Part<ReloadStatus> readStatus(String reloadId) {
        note("status " + reloadId);
        return status.get();
    }

    @Override
    public Part<TokenFacts> readToken() {
        note("token");
        return token.get();
    }

    @Override
    public ServerTraits traits() {
        return plan.traits();
    }

    @Override
    public Namespace namespace() {
        return plan.origin().namespace();
    }

    @Override
    public Part<NamespaceTree> namespaces() {
        throw new AssertionError("a run stays in its namespace");
    }

    @Override
    public Cluster in(Namespace other) {
        throw new AssertionError("a run stays in its namespace");
    }

    @Override
    public void sweep(Consumer<NamespaceSweep> partly, BooleanSupplier cancelled) {
        throw new AssertionError("a run stays in its namespace");
    }

    @Override
    public void read(Consumer<ClusterSnapshot> partly) {
        note("lists");
        if (lists != null) {
            partly.accept(lists);
        }
    }

    @Override
    public Map<MountPath, Seen> readMounts(List<MountPath> mounts) {
        return Map.of();
    }

    @Override
    public void forgetKept() {}

    @Override
    public boolean holdsReload() {
        return false;
    }

    @Override
    public void awaitReloads() {
        note("awaitReloads");
    }

    @Override
    public void close() {
        note("close");
    }
}
