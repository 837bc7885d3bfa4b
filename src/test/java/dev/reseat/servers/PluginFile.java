package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/// The program of a real external plugin.
///
/// @param type `secret` or `auth`, as in the catalog's paths
/// @param name its name in the catalog
/// @param version what it says about itself, with `v`; empty where it says none
/// @param file the built program
public record PluginFile(String type, String name, String version, Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The file name that it is registered under: `command`.
    public String command() {
        return String.valueOf(file.getFileName());
    }

    /// The SHA-256 of the program in lower-case hex.
    public String sha256() {
        return Folders.sha256(file);
    }

    /// Puts the program into plugin directories. A running plugin of that name is not disturbed.
    public void installInto(Path... pluginDirectories) {
        for (Path directory : pluginDirectories) {
            place(directory, new byte[0]);
        }
    }

    /// Puts the program there with one byte more at its end: it still runs, its SHA-256 is another.
    ///
    /// Returns that SHA-256.
    public String installAlteredInto(Path pluginDirectory) {
        return Folders.sha256(place(pluginDirectory, new byte[] {0}));
    }

    /// Takes the program away. A running plugin goes on.
    public void removeFrom(Path pluginDirectory) {
        delete(pluginDirectory.resolve(command()));
    }

    /// Steers how this plugin behaves in one plugin directory, from its next start or call on.
    /// Steerable plugins only ([LabPlugins]).
    public void steer(Path pluginDirectory, Steering steering) {
        try {
            Path fresh = Files.createTempFile(pluginDirectory, "steering-", ".tmp");
            Files.write(fresh, JSON.writeValueAsBytes(steering.json()));
            Files.move(fresh, control(pluginDirectory), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets it behave as it was built.
    public void unsteer(Path pluginDirectory) {
        delete(control(pluginDirectory));
    }

    private Path control(Path pluginDirectory) {
        return pluginDirectory.resolve(command() + ".ctl");
    }

    private Path place(Path directory, byte[] more) {
        try {
            Path fresh = Files.createTempFile(directory, "placing-", ".tmp");
            Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.write(fresh, more, StandardOpenOption.APPEND);
            Folders.makeExecutable(fresh);
            // moved, not copied: a running program's file can't be written
            return Files.move(fresh, directory.resolve(command()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
