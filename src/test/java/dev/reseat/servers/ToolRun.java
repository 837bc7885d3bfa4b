package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How one run of a command-line tool ended.
///
/// @param exit its exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
public record ToolRun(int exit, String out, String err) {

    /// Runs `command` to its end with `extra` on top of this process's environment, from which
    /// everything that begins with `VAULT_` or `BAO_` is taken away. Throws
    /// [UncheckedIOException] where the program isn't there, and ends it after `limit`.
    static ToolRun of(List<String> command, Map<String, String> extra, Duration limit) {
        return in(Path.of("").toAbsolutePath(), command, extra, limit);
    }

    /// The same, with `directory` as its working directory.
    static ToolRun in(
            Path directory, List<String> command, Map<String, String> extra, Duration limit) {
        try {
            Path out = Files.createTempFile("reseat-", ".out");
            Path err = Files.createTempFile("reseat-", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
                cleanEnvironment(builder);
                builder.environment().putAll(extra);
                builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
                Process process =
                        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
                waitFor(process, command, limit);
                return new ToolRun(
                        process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What settings of the person's own servers would change is taken away.
    static void cleanEnvironment(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("VAULT_") || name.startsWith("BAO_"));
    }

    private static void waitFor(Process process, List<String> command, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + command.getFirst(), e);
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                command.getFirst() + " did not end within " + limit.toSeconds() + " s");
    }

    /// The last line it said, for a reason in one line.
    String lastWords() {
        List<String> lines = (out + "\n" + err).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "exit code " + exit : lines.getLast().strip();
    }
}
