package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One node of a test's server: its folder, its address, and its process while it runs.
public final class ServerNode {
    private static final Duration ANSWERS = Duration.ofSeconds(30);

    private final BaoBinary bao;
    private final String name;
    private final int port;
    private final Path directory;
    private final List<String> arguments;
    private @Nullable ServerProcess process;

    ServerNode(BaoBinary bao, Path directory, int port, List<String> arguments) {
        this.bao = bao;
        this.name = String.valueOf(directory.getFileName());
        this.port = port;
        this.directory = directory;
        this.arguments = List.copyOf(arguments);
    }

    /// Its name, which is its raft node id in a cluster: `node-1`.
    public String name() {
        return name;
    }

    /// Where it listens, on loopback over plain HTTP; no slash at the end.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Where it looks for the programs of external plugins.
    public Path pluginDirectory() {
        return directory.resolve("plugins");
    }

    /// What it wrote to its audit file so far. Every node audits what it handled itself.
    public AuditFile audit() {
        return new AuditFile(directory.resolve("audit.log"));
    }

    /// What it said about itself, on all its starts.
    public Path log() {
        return directory.resolve("server.log");
    }

    /// A caller of this node without a token.
    public ServerApi api() {
        return ServerApi.at(address());
    }

    /// Whether its process runs.
    public boolean running() {
        return process != null && process.alive();
    }

    /// The plugin processes that it has started and that live, by process id.
    public List<Long> pluginProcesses() {
        return new PluginProcesses(directory).alive().stream().map(ProcessHandle::pid).toList();
    }

    @Override
    public String toString() {
        return name + " at " + address();
    }

    BaoBinary bao() {
        return bao;
    }

    long pid() {
        return process == null ? 0 : process.pid();
    }

    /// When its process started, as the system says.
    public Instant startedAt() {
        return ProcessHandle.of(pid())
                .flatMap(p -> p.info().startInstant())
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /// Starts it and waits until it answers, sealed or not.
    void start() {
        if (running()) {
            throw new IllegalStateException(name + " runs already");
        }
        ServerProcess started = ServerProcess.start(bao, directory, arguments);
        process = started;
        Await.until(
                name + " answers; see " + log(),
                ANSWERS,
                () -> {
                    if (!started.alive()) {
                        throw new IllegalStateException(name + " ended at once; see " + log());
                    }
                    return api().health() != 0;
                });
    }

    void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /// Whether its log says that a port it wanted was taken by somebody else.
    boolean portWasTaken() {
        try {
            return Files.exists(log())
                    && Files.readString(log()).contains("address already in use");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
