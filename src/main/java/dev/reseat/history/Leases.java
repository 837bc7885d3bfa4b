package dev.reseat.history;

import dev.reseat.reload.RunId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may write to a run: an operating system's lock on a file per run, in a folder beside the journal. The system drops it
/// with the process, however that ends.
final class Leases implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    /// Lock files held by this process. POSIX drops all locks of a process on a file as soon as the process closes any of its
    /// handles of that file, so a file that is locked here must not even be opened again.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Set<Lease> mine = new HashSet<>();

    /// @param journal the journal's file
    Leases(Path journal) {
        this.folder = journal.resolveSibling(journal.getFileName() + "-leases");
    }

    /// The right to write to one run, until closed.
    final class Lease implements AutoCloseable {
        private final Path file;
        private final FileChannel channel;

        private Lease(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        /// Gives it back; the file stays for the next holder.
        @Override
        public void close() {
            end(this, false);
        }

        /// Gives it back for good: the run has ended, nobody will ask again, so the file can go.
        void closeForGood() {
            end(this, true);
        }
    }

    /// Whether a file can be called by the run's name.
    static boolean canName(RunId run) {
        return NAME.matcher(run.value()).matches();
    }

    /// Takes the lease of a run, if nobody alive holds it.
    ///
    /// @throws IOException if the lock file cannot be made
    /// @throws IllegalArgumentException if the run's name cannot be a file's
    synchronized Optional<Lease> take(RunId run) throws IOException {
        if (!canName(run)) {
            throw new IllegalArgumentException("the run's name is not one of Reseat's");
        }
        Files.createDirectories(folder);
        Path file = folder.toRealPath().resolve(run.value() + ".lock");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Lease lease = null;
        try {
            lease = lock(file);
        } finally {
            if (lease == null) {
                HELD.remove(file);
            }
        }
        if (lease != null) {
            mine.add(lease);
        }
        return Optional.ofNullable(lease);
    }

    private @Nullable Lease lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new Lease(file, channel);
    }

    private synchronized void end(Lease lease, boolean forGood) {
        if (!mine.remove(lease)) {
            return;
        }
        try (FileChannel held = lease.channel) {
            // Windows deletes no file that is open; there it stays, empty.
            if (forGood && held.isOpen()) {
                Files.deleteIfExists(lease.file);
            }
        } catch (IOException e) {
            System.getLogger(Leases.class.getName())
                    .log(System.Logger.Level.DEBUG, "a lock file stays", e);
        } finally {
            HELD.remove(lease.file);
        }
    }

    /// Gives back what is still held.
    @Override
    public synchronized void close() {
        Set.copyOf(mine).forEach(Lease::close);
    }
}
