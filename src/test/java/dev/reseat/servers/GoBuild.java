package dev.reseat.servers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds programs with Go, static and small.
final class GoBuild {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private GoBuild() {}

    /// Runs `go` with `arguments` in `directory`. Where there is no Go, or the modules can't be
    /// fetched, the test is aborted with the reason (fails under `CI=true`).
    static void run(Path directory, Map<String, String> settings, List<String> arguments) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CGO_ENABLED", "0");
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(arguments);
        ToolRun run;
        try {
            run = ToolRun.in(directory, command, environment, LIMIT);
        } catch (UncheckedIOException e) {
            throw Missing.because("external plugins can't be built: no go");
        }
        if (run.exit() != 0) {
            throw Missing.because("an external plugin can't be built: " + run.lastWords());
        }
    }
}
