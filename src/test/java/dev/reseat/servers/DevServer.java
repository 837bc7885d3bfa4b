package dev.reseat.servers;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A `bao` in dev mode on loopback: in memory, unsealed, alone, with a plugin directory and an
/// audit file.
public final class DevServer implements AutoCloseable {
    private static final int TRIES = 3;

    private final ServerFolder folder;
    private final ServerNode node;
    private final String rootToken;
    private final List<URI> tls = new ArrayList<>();

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
        return start(name, bao, "");
    }

    /// Starts one that listens with TLS too, once for each certificate: see [#tls].
    public static DevServer startWithTls(String name, TestAuthority.Pair... certificates) {
        List<Integer> ports = LoopbackPorts.free(2 * certificates.length);
        StringBuilder listeners = new StringBuilder();
        for (int i = 0; i < certificates.length; i++) {
            listeners.append(
                    NodeConfiguration.tlsListener(
                            certificates[i], ports.get(2 * i), ports.get(2 * i + 1)));
        }
        DevServer server = start(name, BaoBinary.standard(), listeners.toString());
        for (int i = 0; i < certificates.length; i++) {
            server.tls.add(URI.create("https://127.0.0.1:" + ports.get(2 * i)));
        }
        return server;
    }

    private static DevServer start(String name, BaoBinary bao, String extra) {
        for (int tries = 1; ; tries++) {
            DevServer server = prepared(name, bao, extra);
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

    private static DevServer prepared(String name, BaoBinary bao, String extra) {
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
                NodeConfiguration.common(folder.path().resolve("node-1").resolve("plugins"))
                        + extra;
        ServerNode node =
                new ServerNode(bao, folder.node("node-1", configuration), port, arguments);
        return new DevServer(folder, node, token);
    }

    /// Its only node.
    public ServerNode node() {
        return node;
    }

    /// Where it listens with the certificate of that number, from 0.
    public URI tls(int number) {
        return tls.get(number);
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
