package dev.reseat.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Three `bao` nodes on loopback with raft storage, each with its own folder, plugin directory and
/// audit file. Every node is unsealed by one key; from OpenBao 2.5 the standbys answer reads for
/// themselves and run plugin processes of their own.
///
/// Methods that change a node return when the change can be seen from outside.
public final class RaftCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final int TRIES = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final List<ServerNode> nodes;
    private final RaftSecrets secrets;

    private RaftCluster(ServerFolder folder, List<ServerNode> nodes, RaftSecrets secrets) {
        this.folder = folder;
        this.nodes = nodes;
        this.secrets = secrets;
    }

    /// Starts one of the standard version; `name` is its folder below `target/servers`, so two that
    /// run at once need two names.
    public static RaftCluster start(String name) {
        return start(name, BaoBinary.standard(), "");
    }

    /// Starts one of a chosen version, with `extra` lines in each node's configuration, such as
    /// `disable_standby_reads = true`.
    public static RaftCluster start(String name, BaoBinary bao, String extra) {
        for (int tries = 1; ; tries++) {
            ServerFolder folder = ServerFolder.fresh(name);
            List<ServerNode> nodes = prepared(folder, bao, extra);
            try {
                return started(folder, nodes);
            } catch (IllegalStateException | AssertionError failed) {
                boolean again = tries < TRIES && nodes.stream().anyMatch(ServerNode::portWasTaken);
                end(folder, nodes);
                if (!again) {
                    throw failed;
                }
            }
        }
    }

    private static List<ServerNode> prepared(ServerFolder folder, BaoBinary bao, String extra) {
        List<Integer> ports = LoopbackPorts.free(2 * NODES);
        return IntStream.range(0, NODES)
                .mapToObj(i -> {
                    String name = "node-" + (i + 1);
                    String configuration =
                            NodeConfiguration.raft(folder.path().resolve(name), i, ports, extra);
                    return new ServerNode(
                            bao,
                            folder.node(name, configuration),
                            ports.get(2 * i),
                            List.of("-config=server.hcl"));
                })
                .toList();
    }

    private static RaftCluster started(ServerFolder folder, List<ServerNode> nodes) {
        nodes.forEach(ServerNode::start);
        RaftSecrets secrets = RaftSecrets.ofNew(nodes.getFirst());
        RaftCluster cluster = new RaftCluster(folder, nodes, secrets);
        ServerNode first = nodes.getFirst();
        cluster.unseal(first);
        cluster.active();
        // a node votes only after it was seen healthy for ten seconds, unless told otherwise
        cluster.api(first)
                .post(
                        "sys/storage/raft/autopilot/configuration",
                        Map.of("server_stabilization_time", "200ms"))
                .ok();
        nodes.stream().skip(1).forEach(cluster::unseal);
        Await.until("all nodes vote", LIMIT, () -> cluster.voters() == NODES);
        return cluster;
    }

    /// How many nodes have a vote in the next election.
    private long voters() {
        return api().get("sys/storage/raft/configuration")
                .data()
                .path("config")
                .path("servers")
                .valueStream()
                .filter(server -> server.path("voter").asBoolean(false))
                .count();
    }

    /// All nodes, running or not, in the order of their names.
    public List<ServerNode> nodes() {
        return nodes;
    }

    /// Node 1, 2 or 3.
    public ServerNode node(int number) {
        return nodes.get(number - 1);
    }

    /// The token that may do everything.
    public String rootToken() {
        return secrets.rootToken();
    }

    /// The node that says it is active; waits for one where an election is under way.
    public ServerNode active() {
        return Await.value("one node is active", LIMIT, () -> activeNow(nodes));
    }

    /// The running nodes besides the active one.
    public List<ServerNode> standbys() {
        ServerNode active = active();
        return nodes.stream().filter(node -> node != active && node.running()).toList();
    }

    /// A caller of the active node with the root token.
    public ServerApi api() {
        return api(active());
    }

    /// A caller of `node` with the root token.
    public ServerApi api(ServerNode node) {
        return node.api().as(rootToken());
    }

    /// Set-up at the active node with the root token.
    public ServerSetUp setUp() {
        return new ServerSetUp(api());
    }

    /// The command line at `node` with the root token.
    public BaoCli cli(ServerNode node) {
        return new BaoCli(node.bao(), node.address(), rootToken());
    }

    /// Ends `node` as an administrator would (SIGTERM).
    public void stop(ServerNode node) {
        node.stop();
    }

    /// Ends `node` as a crash would (SIGKILL); its plugin processes live on.
    public void kill(ServerNode node) {
        node.kill();
    }

    /// Starts `node` again and unseals it.
    public void start(ServerNode node) {
        node.start();
        unseal(node);
    }

    /// Seals `node`. A standby before OpenBao 2.7 refuses that; it is restarted instead, which
    /// leaves it sealed too.
    public void seal(ServerNode node) {
        if (api(node).put("sys/seal", Map.of()).status() / 100 != 2) {
            node.stop();
            node.start();
        }
        Await.until(node.name() + " is sealed", LIMIT, () -> node.api().health() == 503);
    }

    /// Unseals `node` and, where another node is unsealed too, waits until it serves: active, or
    /// standby and able to read. Alone it can't become active, and then only the seal is awaited.
    public void unseal(ServerNode node) {
        secrets.unseal(node, LIMIT);
        if (nodes.stream().anyMatch(other -> other != node && unsealed(other))) {
            Await.until(
                    node + " serves; see " + node.log(),
                    LIMIT,
                    () -> unsealed(node) && api(node).get("sys/mounts").status() == 200);
        }
    }

    private static boolean unsealed(ServerNode node) {
        int health = node.api().health();
        return health == 200 || health == 429;
    }

    /// Makes the active node give up and returns the one that follows it. One that was elected after
    /// the active node was killed may never do so ("manual step-down operation already queued").
    public ServerNode stepDown() {
        ServerNode before = active();
        List<ServerNode> others = nodes.stream().filter(node -> node != before).toList();
        api(before).put("sys/step-down", Map.of()).ok();
        return Await.value(
                "another node than " + before.name() + " is active",
                LIMIT,
                () -> activeNow(others));
    }

    /// Waits until the running nodes are a whole cluster again: each answers for itself, and the
    /// active one has heard of all others. That takes some seconds after a change of leaders.
    public void settled() {
        List<ServerNode> running = nodes.stream().filter(ServerNode::running).toList();
        for (ServerNode node : running) {
            Await.until(
                    node + " answers for itself",
                    LIMIT,
                    () -> {
                        Reply reply = api(node).get("sys/mounts");
                        return reply.status() == 200 && node.name().equals(reply.node());
                    });
        }
        Await.until(
                "the active node has heard of all others",
                LIMIT,
                () -> api().get("sys/ha-status").data().path("nodes").size() == running.size());
    }

    /// Ends all nodes and their plugins.
    @Override
    public void close() {
        end(folder, nodes);
    }

    private static void end(ServerFolder folder, List<ServerNode> nodes) {
        // standbys first: an active node that stays alone would hold an election it can't win
        List<ServerNode> order = new ArrayList<>(nodes);
        order.sort((a, b) -> Integer.compare(b.api().health(), a.api().health()));
        try {
            order.forEach(ServerNode::stop);
        } finally {
            folder.endPlugins();
        }
    }

    private static @Nullable ServerNode activeNow(List<ServerNode> among) {
        return among.stream()
                .filter(ServerNode::running)
                .filter(node -> node.api().health() == 200)
                .findFirst()
                .orElse(null);
    }
}
