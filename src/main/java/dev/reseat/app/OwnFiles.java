package dev.reseat.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// Files that only their owner may touch.
final class OwnFiles {
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnFiles() {}

    /// Makes an empty file for its owner alone; leaves one that is there.
    static void createOrKeep(Path file) throws IOException {
        try {
            Files.createFile(file);
            restrict(file);
        } catch (FileAlreadyExistsException _) {
            // another start of ours was faster
        }
    }

    /// Takes a file from everybody else. Where the system has no such rights, the folder's own have to do.
    static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }
}
