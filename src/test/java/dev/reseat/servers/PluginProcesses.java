package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Processes whose program lies below one folder: the plugins that a server has started. They
/// outlive a server that was killed.
///
/// @param folder an absolute folder that belongs to the test servers alone
record PluginProcesses(Path folder) {

    /// Those alive now. Reads `/proc`; a program that was deleted meanwhile still counts.
    List<ProcessHandle> alive() {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.filter(this::runsFromFolder)
                    .map(entry -> Long.parseLong(String.valueOf(entry.getFileName())))
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends them, each by its process id.
    void end() {
        alive().forEach(ProcessHandle::destroyForcibly);
    }

    private boolean runsFromFolder(Path entry) {
        if (!String.valueOf(entry.getFileName()).chars().allMatch(Character::isDigit)) {
            return false;
        }
        try {
            return Files.readSymbolicLink(entry.resolve("exe")).startsWith(folder);
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }
}
