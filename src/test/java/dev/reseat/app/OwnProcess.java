package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The whole program as a process of its own.
final class OwnProcess implements AutoCloseable {
    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private final Process process;
    private final BufferedReader out;

    /// Starts it on the toolkit's headless platform.
    OwnProcess(String... arguments) throws IOException {
        this(Map.of(), List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), arguments);
    }

    private OwnProcess(Map<String, String> display, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of(
                        "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc",
                        "--module-path",
                        System.getProperty("jdk.module.path"),
                        "--module",
                        "dev.reseat/dev.reseat.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(display);
        process = builder.start();
        out = process.inputReader();
    }

    /// Starts it as on a desktop.
    ///
    /// @param display what its environment says of one
    static OwnProcess with(Map<String, String> display, String... arguments) throws IOException {
        return new OwnProcess(display, List.of(), arguments);
    }

    /// Reads on until a line is of that kind.
    ///
    /// @return whether one came
    boolean says(Predicate<String> kind) throws IOException {
        String line = out.readLine();
        while (line != null && !kind.test(line)) {
            line = out.readLine();
        }
        return line != null;
    }

    /// Sends it a signal: `TERM` as a logout does, `HUP` as a closed terminal, `INT` as Ctrl-C.
    void signal(String name) throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                        .inheritIO()
                        .start();
        assertEquals(0, kill.waitFor());
    }

    /// Whether it hears a signal: what the process that started it ignores, it ignores too, as under `nohup`. Where this
    /// cannot be looked up, it does.
    boolean minds(String name) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        int number = SIGNALS.getOrDefault(name, 0);
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("SigIgn:"))
                        .map(l -> Long.parseUnsignedLong(l.substring(7).strip(), 16))
                        .noneMatch(mask -> (mask >> (number - 1) & 1) == 1);
    }

    /// What it still prints.
    List<String> rest() throws IOException {
        List<String> rest = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            rest.add(line);
        }
        return rest;
    }

    /// Waits for its end.
    int exitCode() throws InterruptedException {
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /// Kills it without a chance to clean up.
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
