package dev.reseat.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where Reseat keeps what outlives it: the system's usual folders, or one folder given by hand.
///
/// @param settings small, a person's own choices
/// @param state journal, leases and logs
record Directories(Path settings, Path state) {
    /// @param given one folder for everything; null for the system's usual ones
    /// @param system `os.name`
    /// @param environment the process's variables
    static Directories of(
            @Nullable Path given, String system, Map<String, String> environment, Path home) {
        if (given != null) {
            return new Directories(given, given);
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return new Directories(
                    folder(environment, "APPDATA", home.resolve("AppData/Roaming")),
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")));
        }
        if (os.contains("mac")) {
            Path support = home.resolve("Library/Application Support/reseat");
            return new Directories(support, support);
        }
        return new Directories(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        String value = environment.getOrDefault(variable, "");
        return absolute(value).orElse(usual).resolve("reseat");
    }

    /// The XDG rules: a path that is not absolute is to be ignored; so is what is no path at all.
    private static Optional<Path> absolute(String value) {
        try {
            return Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Makes the folder for journal, leases and log, for its owner alone: servers' words are in them. One that is there is left
    /// as it is.
    ///
    /// @throws IOException if it cannot be made
    void makeState() throws IOException {
        if (state.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    state,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(state);
        }
    }

    Path settingsFile() {
        return settings.resolve("settings.json");
    }

    Path looksFile() {
        return settings.resolve("looks.json");
    }

    Path journalFile() {
        return state.resolve("journal.db");
    }

    Path logFile() {
        return state.resolve("reseat.log");
    }
}
