package dev.reseat.client;

import dev.reseat.exchanges.Recording;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Product;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerVersion;
import dev.reseat.vault.Token;
import dev.reseat.vault.TraitsTable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;

/// A connection to a server that answers as OpenBao 2.7.2 was recorded to answer, and as a test says.
final class PlayedCluster implements AutoCloseable {
    static final String DENIED =
            "{\"errors\":[\"1 error occurred:\\n\\t* permission denied\\n\\n\"]}";

    private static final String HEALTH = "/v1/sys/health";
    private static final Recording BAO = Recording.of("openbao-2.7.2");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Replay server = new Replay();

    PlayedCluster() throws IOException {
        play(
                "catalog",
                "mounts",
                "auth",
                "ha-status-active",
                "raft-configuration-active",
                "raft-autopilot-state-active",
                "lookup-self-operator",
                "capabilities-self-operator");
    }

    /// The server behind the address that the connection was made to.
    Replay server() {
        return server;
    }

    void play(String... situations) {
        server.play(Stream.of(situations).map(BAO::exchange).toList());
    }

    void redirect(String path, NodeAddress to) {
        server.play(
                "GET",
                path,
                new MockResponse.Builder()
                        .code(307)
                        .addHeader("Location", to.value() + path)
                        .build());
    }

    void leader(NodeAddress address) {
        server.play(
                "GET",
                "/v1/sys/leader",
                200,
                "{\"ha_enabled\":true,\"is_self\":false,\"leader_address\":\"" + address + "\"}");
    }

    /// A cluster of this server, which is active, and one standby.
    void list(NodeAddress standby) {
        health(server, false);
        String node = "{\"hostname\":\"%s\",\"api_address\":\"%s\",\"active_node\":%s}";
        server.play(
                "GET",
                "/v1/sys/ha-status",
                200,
                "{\"data\":{\"nodes\":["
                        + node.formatted("one", server.address(), true)
                        + ","
                        + node.formatted("two", standby, false)
                        + "]}}");
    }

    static void health(Replay node, boolean standby) {
        node.play(
                "GET",
                HEALTH,
                200,
                "{\"initialized\":true,\"sealed\":false,\"standby\":" + standby + "}");
    }

    HttpCluster cluster(Namespace namespace) {
        return cluster(namespace, Product.OPENBAO, "2.7.2");
    }

    /// One whose time a test tells.
    HttpCluster cluster(Namespace namespace, InstantSource clock) {
        return cluster(
                namespace, TraitsTable.of(Product.OPENBAO, ServerVersion.of("2.7.2")), clock);
    }

    HttpCluster cluster(Namespace namespace, Product product, String version) {
        return cluster(
                namespace,
                TraitsTable.of(product, ServerVersion.of(version)),
                InstantSource.system());
    }

    private HttpCluster cluster(Namespace namespace, ServerTraits traits, InstantSource clock) {
        Lines lines = PlainLines.make();
        Connection connection =
                Connection.signed(
                        lines,
                        new Addresses(server.address()),
                        new Token("s.test"),
                        namespace,
                        "c");
        return new HttpCluster(connection, traits, workers, clock);
    }

    static ClusterSnapshot last(HttpCluster cluster) {
        List<ClusterSnapshot> seen = new ArrayList<>();
        cluster.read(seen::add);
        return seen.getLast();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        server.close();
    }
}
