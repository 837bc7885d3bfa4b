package dev.reseat.app;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where native halves of libraries lie in an image with its own runtime.
final class NativeLibraries {
    private NativeLibraries() {}

    /// Points SQLite to the library beside the runtime, if it is there: else it unpacks its own copy into the temporary folder
    /// and asks the system for its name by starting a process.
    static void find() {
        Path beside = Path.of(System.getProperty("java.home", ""), "lib");
        String name = System.mapLibraryName("sqlitejdbc");
        if (Files.isRegularFile(beside.resolve(name))) {
            System.setProperty("org.sqlite.lib.path", beside.toString());
            System.setProperty("org.sqlite.lib.name", name);
        }
    }
}
