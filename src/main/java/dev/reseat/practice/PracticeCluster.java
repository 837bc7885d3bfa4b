package dev.reseat.practice;

import dev.reseat.practice.http.Loopback;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Five servers on 127.0.0.1 that answer as Vault or OpenBao do, up within a fraction of a second.
///
/// Everything is asked and changed over HTTP. What was changed lasts as long as the cluster: to
/// begin afresh, start another one.
public final class PracticeCluster implements AutoCloseable {
    private final ClusterState state;
    private final List<Loopback> servers = new ArrayList<>();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Token root = Token.root("practice-root-" + UUID.randomUUID());
    private final Token operator =
            Token.with(
                    "practice-operator-" + UUID.randomUUID(), "operator", Policy.DEFAULT, OPERATOR);
    private final Token powerless =
            Token.with("practice-powerless-" + UUID.randomUUID(), "powerless", Policy.DEFAULT);

    private static final Policy OPERATOR =
            new Policy(
                    "operator",
                    List.of(
                            Policy.Rule.on("sys/plugins/reload/backend", "update"),
                            Policy.Rule.on("sys/plugins/reload/backend/status", "read"),
                            Policy.Rule.on("sys/plugins/catalog", "read"),
                            Policy.Rule.on("sys/plugins/catalog/*", "read", "list", "sudo"),
                            Policy.Rule.on("sys/mounts", "read"),
                            Policy.Rule.on("sys/mounts/*", "read"),
                            Policy.Rule.on("sys/auth", "read"),
                            Policy.Rule.on("sys/ha-status", "read"),
                            Policy.Rule.on("database/config", "list"),
                            Policy.Rule.on("database/config/*", "read"),
                            Policy.Rule.on("db-ledger/config", "list"),
                            Policy.Rule.on("db-ledger/config/*", "read"),
                            Policy.Rule.on("sys/namespaces", "list"),
                            Policy.Rule.on("team-payments/sys/plugins/reload/backend", "update"),
                            Policy.Rule.on("team-payments/sys/namespaces", "list"),
                            Policy.Rule.on("team-payments/sys/mounts", "read"),
                            Policy.Rule.on("team-payments/sys/auth", "read"),
                            Policy.Rule.on("team-payments/sys/mounts/*", "read"),
                            Policy.Rule.on("sys/storage/raft/configuration", "read"),
                            Policy.Rule.on("sys/storage/raft/autopilot/state", "read")));

    private PracticeCluster(Flavour flavour, Inventory inventory) {
        state = new ClusterState(flavour.conduct(), inventory, List.of(root, operator, powerless));
        for (var name : inventory.nodes()) {
            var server = new Loopback("practice-" + name + "-");
            servers.add(server);
            state.add(name, server.address(), inventory);
        }
    }

    /// Starts a cluster that plays `flavour` on a `badDay`.
    ///
    /// @throws java.io.UncheckedIOException when the system has no ports left
    public static PracticeCluster start(Flavour flavour, BadDay badDay) {
        return start(flavour, badDay, EverydayInventory.of(flavour.conduct()));
    }

    static PracticeCluster start(Flavour flavour, BadDay badDay, Inventory inventory) {
        var cluster = new PracticeCluster(flavour, inventory);
        badDay.befall(cluster.state);
        cluster.serve();
        return cluster;
    }

    private void serve() {
        var router = new Router(new ReloadRoutes(background));
        for (int i = 0; i < servers.size(); i++) {
            servers.get(i).serve(new Gate(state.nodes().get(i), router));
        }
    }

    /// Where the active node listens.
    public URI activeAddress() {
        return state.leading().orElse(state.nodes().getFirst()).address();
    }

    /// Where each node listens, the active one first.
    public List<URI> addresses() {
        return state.nodes().stream().map(Node::address).toList();
    }

    /// A token that may do everything. It is made at the start and means nothing anywhere else.
    public String token() {
        return root.id();
    }

    /// The token of a person who may reload plugins and read what that takes, and nothing else.
    public String operatorToken() {
        return operator.id();
    }

    /// The token of a person who may do next to nothing.
    public String powerlessToken() {
        return powerless.id();
    }

    ClusterState state() {
        return state;
    }

    /// Whether it is closed and nothing of it is left.
    boolean ended() {
        return background.isTerminated() && servers.stream().allMatch(Loopback::ended);
    }

    /// Cuts every line, ends every thread and frees every port; returns when that is done.
    @Override
    public void close() {
        background.shutdownNow();
        servers.parallelStream().forEach(Loopback::close);
        try {
            background.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
