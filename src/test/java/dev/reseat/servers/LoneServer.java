package dev.reseat.servers;

import java.util.List;

/// A `bao` alone with its storage in memory, as it comes out of the box: nobody has initialised it.
public final class LoneServer implements AutoCloseable {
    private final ServerFolder folder;
    private final ServerNode node;

    private LoneServer(ServerFolder folder, ServerNode node) {
        this.folder = folder;
        this.node = node;
    }

    /// Starts one of the standard version; `name` is its folder below `target/servers`.
    public static LoneServer start(String name) {
        ServerFolder folder = ServerFolder.fresh(name);
        int port = LoopbackPorts.free(1).getFirst();
        String configuration =
                """
                storage "inmem" {}
                listener "tcp" {
                  address = "127.0.0.1:%1$d"
                  tls_disable = true
                }
                api_addr = "http://127.0.0.1:%1$d"
                """
                        .formatted(port);
        ServerNode node =
                new ServerNode(
                        BaoBinary.standard(),
                        folder.node("node-1", configuration),
                        port,
                        List.of("-config=server.hcl"));
        LoneServer server = new LoneServer(folder, node);
        try {
            node.start();
        } catch (IllegalStateException | AssertionError failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    /// Its only node.
    public ServerNode node() {
        return node;
    }

    /// Ends the server.
    @Override
    public void close() {
        node.stop();
        folder.endPlugins();
    }
}
