package dev.reseat.servers;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// A `bao` in dev mode on loopback: in memory, unsealed, alone, with a plugin directory and an
/// audit file.
public final class DevServer implements AutoCloseable {
    private static final int TRIES = 3;

    private final ServerFolder folder;
    private final ServerNode node;
    private final String rootToken;

    private DevServer(ServerFolder folder, ServerNode node, String rootToken) {
        this.folder = folder;
        this.node = node;
        this.rootToken = rootToken;
    }

    /// Starts one of the standard version; `name` is its folder below `target/servers`, so two that
    /// run at once need two names.
    public static DevServer start(String name) {
        return start(name, BaoBinary.standard());
    }

    /// Starts one of a chosen version.
    public static DevServer start(String name, BaoBinary bao) {
        for (int tries = 1; ; tries++) {
            DevServer server = prepared(name, bao);
            try {
                server.node.start();
                Await.until(
                        name + " is active",
                        Duration.ofSeconds(30),
                        () -> server.node.api().health() == 200);
                return server;
            } catch (IllegalStateException | AssertionError failed) {
                boolean again = tries < TRIES && server.node.portWasTaken();
                server.close();
                if (!again) {
                    throw failed;
                }
            }
        }
    }

    private static DevServer prepared(String name, BaoBinary bao) {
        ServerFolder folder = ServerFolder.fresh(name);
        int port = LoopbackPorts.free(1).getFirst();
        // a chosen dev token must not look like one that a server makes ("s.…")
        String token = "dev-" + UUID.randomUUID();
        List<String> arguments =
                List.of(
                        "-config=server.hcl",
                        "-dev",
                        "-dev-no-store-token",
                        "-dev-root-token-id=" + token,
                        "-dev-listen-address=127.0.0.1:" + port);
        String configuration =
                NodeConfiguration.common(folder.path().resolve("node-1").resolve("plugins"));
        ServerNode node =
                new ServerNode(bao, folder.node("node-1", configuration), port, arguments);
        return new DevServer(folder, node, token);
    }

    /// Its only node.
    public ServerNode node() {
        return node;
    }

    /// The token that may do everything.
    public String rootToken() {
        return rootToken;
    }

    /// A caller with the root token.
    public ServerApi api() {
        return node.api().as(rootToken);
    }

    /// Set-up with the root token.
    public ServerSetUp setUp() {
        return new ServerSetUp(api());
    }

    /// The command line with the root token.
    public BaoCli cli() {
        return new BaoCli(node.bao(), node.address(), rootToken);
    }

    /// Ends the server and its plugins.
    @Override
    public void close() {
        node.stop();
        folder.endPlugins();
    }
}
