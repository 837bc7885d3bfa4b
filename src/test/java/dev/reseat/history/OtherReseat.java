package dev.reseat.history;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.ReloadEvent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A second process with the same journal open: begins a run, does what its first argument says, tells so in one line and
/// waits for its end.
final class OtherReseat implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private OtherReseat(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts it on the test's class path.
    ///
    /// @param shell limits before the process, as `ulimit -f 100;`; empty for none
    static OtherReseat start(String does, Path journal, String shell) throws IOException {
        Path home = journal.resolveSibling("other-tmp");
        Files.createDirectories(home);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                classPath(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xshare:auto",
                                "-Xmx256m",
                                "-Dorg.sqlite.tmpdir=" + home,
                                OtherReseat.class.getName(),
                                does,
                                journal.toString()));
        if (!shell.isEmpty()) {
            command.addAll(0, List.of("/bin/sh", "-c", shell + " exec \"$@\"", "sh"));
        }
        return new OtherReseat(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Tests run in a named module, patched with the folder of the tests: for the other process all of it is a class path.
    private static String classPath() throws IOException {
        try {
            URL self = Objects.requireNonNull(OtherReseat.class.getResource("OtherReseat.class"));
            Path tests = Path.of(self.toURI()).resolve("../../../..").normalize();
            return String.join(
                    File.pathSeparator,
                    tests.toString(),
                    System.getProperty("jdk.module.path", ""),
                    System.getProperty("java.class.path", ""));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /// Its next line.
    String said() throws IOException {
        return String.valueOf(out.readLine());
    }

    /// Ends it without a warning, as `kill -9` does, and waits until it is gone.
    void kill() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }

    /// Entry of the other process.
    public static void main(String[] args) throws Exception {
        SqliteJournal journal =
                SqliteJournal.open(Path.of(args[1]), InstantSource.fixed(Samples.AT));
        switch (args[0]) {
            case "intend" -> {
                Journal.RunLog log = journal.begin(Samples.plan());
                log.append(Samples.read(1), false);
                log.append(new ReloadEvent.Intended(2, Samples.AT, 0), true);
                System.out.println("intended");
            }
            case "fill" -> System.out.println(fill(journal.begin(Samples.plan())));
            case "recover" -> System.out.println(journal.recover().size());
            default -> throw new IllegalArgumentException(args[0]);
        }
        // Until killed, or until the test's process is gone.
        System.in.read();
        Runtime.getRuntime().halt(0);
    }

    private static String fill(Journal.RunLog log) {
        long number = 1;
        try {
            while (number < 100_000) {
                log.append(
                        new ReloadEvent.NotRead(
                                number, Samples.AT, Samples.ROW0, "long ".repeat(2000)),
                        true);
                number++;
            }
            return "never full";
        } catch (JournalException e) {
            return (number - 1) + " " + e.getMessage();
        }
    }
}
