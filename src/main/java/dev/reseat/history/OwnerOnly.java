package dev.reseat.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Makes files that nobody but their owner may read: a journal holds servers' words, addresses and mount paths.
final class OwnerOnly {
    private static final System.Logger LOG = System.getLogger(OwnerOnly.class.getName());

    private OwnerOnly() {}

    /// Makes an empty file for its owner alone, and takes one that is there from everybody else. SQLite gives the files that it
    /// lays beside the same rights. Where the file system knows no such rights the person's folder protects it.
    ///
    /// @throws IOException if it cannot be made
    static void create(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        } catch (FileAlreadyExistsException _) {
            tighten(file, owner);
        }
    }

    /// A file of an older version, or one that was copied here. Where it may not be changed, as when it is another's, it is
    /// used all the same: whether it can be opened is told next.
    private static void tighten(Path file, Set<PosixFilePermission> owner) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            // what its owner took from himself stays taken
            if (rights.retainAll(owner)) {
                Files.setPosixFilePermissions(file, rights);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "others may be able to read " + file, e);
        }
    }
}
