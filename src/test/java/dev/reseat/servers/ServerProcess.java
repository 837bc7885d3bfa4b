package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One running `bao server`, which does not outlive this JVM.
final class ServerProcess {
    private static final Duration ENDS = Duration.ofSeconds(15);

    private final Process process;
    private final Path directory;
    private final Thread hook;

    private ServerProcess(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
        this.hook = Thread.ofPlatform().unstarted(this::endAtOnce);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts `bao server` with `arguments` in `directory`, its words appended to `server.log`
    /// there. Nothing of the person's own server settings reaches it.
    static ServerProcess start(BaoBinary bao, Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(bao.path().toString(), "server"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        ToolRun.cleanEnvironment(builder);
        builder.environment().put("HOME", directory.toString());
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(directory.resolve("server.log").toFile()));
        try {
            return new ServerProcess(builder.start(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Asks it to end (SIGTERM), and ends it with force where it doesn't.
    void stop() {
        process.destroy();
        if (!ended(ENDS)) {
            process.destroyForcibly();
        }
        gone();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook runs anyway and finds nothing to end
        }
    }

    /// Ends it with force (SIGKILL). Its plugins live on, as after a crash; they end with this JVM at
    /// the latest.
    void kill() {
        process.destroyForcibly();
        gone();
    }

    private void gone() {
        if (!ended(ENDS)) {
            throw new IllegalStateException("server " + process.pid() + " does not end");
        }
    }

    private void endAtOnce() {
        process.destroyForcibly();
        ended(ENDS);
        new PluginProcesses(directory).end();
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server ends", e);
        }
    }
}
