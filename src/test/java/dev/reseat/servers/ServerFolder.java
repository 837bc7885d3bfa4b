package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of one test's servers: `target/servers/<name>`. It stays after the test, for reading
/// the logs, and is emptied when a test of that name starts again.
///
/// @param path absolute
record ServerFolder(Path path) {

    /// The empty folder for servers called `name`.
    static ServerFolder fresh(String name) {
        Path path = Folders.project().resolve("target").resolve("servers").resolve(name);
        try {
            // the kernel names programs by their real path, whatever links lead to it
            Path real = Files.createDirectories(path).toRealPath();
            new PluginProcesses(real).end();
            Folders.delete(real);
            return new ServerFolder(Files.createDirectories(real));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a node's folder with its configuration in `server.hcl`.
    Path node(String name, String configuration) {
        try {
            Path node = path.resolve(name);
            Files.createDirectories(node.resolve("plugins"));
            Files.createDirectories(node.resolve("data"));
            Files.writeString(node.resolve("server.hcl"), configuration);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends what plugins its servers left behind.
    void endPlugins() {
        new PluginProcesses(path).end();
    }
}
