package dev.reseat.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes files that nobody but their owner may read: a journal holds servers' words, addresses and mount paths.
final class OwnerOnly {
    private OwnerOnly() {}

    /// Makes an empty file for its owner alone; leaves one that is there as it is. SQLite gives the files that it lays beside
    /// the same rights. Where the file system knows no such rights the person's folder protects it.
    ///
    /// @throws IOException if it cannot be made
    static void create(Path file) throws IOException {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            // another Reseat was quicker
        }
    }
}
