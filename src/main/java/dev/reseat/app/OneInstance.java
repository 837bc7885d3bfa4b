package dev.reseat.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One window per person and data folder. Who comes first takes a lock, which the system gives back however the process ends, and
/// listens at a [Doorbell] in the same private folder; who comes later rings there, hands over what it was started with, and
/// ends.
///
/// Two parts of the lock file: the first byte is held by the open window; the second is held while one is opening, so that
/// whoever finds the first one taken finds a doorbell too.
final class OneInstance implements AutoCloseable {
    private final FileChannel file;
    private final FileLock lock;
    private final @Nullable Doorbell doorbell;

    private OneInstance(FileChannel file, FileLock lock, @Nullable Doorbell doorbell) {
        this.file = file;
        this.lock = lock;
        this.doorbell = doorbell;
    }

    /// What came of a start.
    sealed interface Claim {
        /// This is the first: it opens the window.
        record First(OneInstance instance) implements Claim {}

        /// Another has the window and has been told.
        record HandedOver() implements Claim {}

        /// Another has the window and says nothing.
        record NoAnswer() implements Claim {}

        /// This folder knows no locks: every start opens a window of its own.
        record Unknown(String why) implements Claim {}
    }

    /// Claims the window. Blocks for a moment while another is opening, and for that patience where another does
    /// not answer.
    ///
    /// @param state the private folder; made before
    /// @param patience how long an answer of the other is waited for
    static Claim claim(Path state, Handover mine, Duration patience) {
        try {
            FileChannel file = open(state.resolve("instance.lock"));
            try (FileLock _ = file.lock(1, 1, false)) {
                FileLock lock = tryFirst(file);
                if (lock != null) {
                    return new Claim.First(new OneInstance(file, lock, bell(state)));
                }
            } catch (OverlappingFileLockException e) {
                throw new FileSystemException(state.toString(), null, "locked by this process");
            }
            file.close();
        } catch (IOException e) {
            return new Claim.Unknown(e.toString());
        }
        return Doorbell.ring(state, mine, patience) ? new Claim.HandedOver() : new Claim.NoAnswer();
    }

    private static FileChannel open(Path path) throws IOException {
        if (!Files.exists(path)) {
            OwnFiles.createOrKeep(path);
        }
        return FileChannel.open(path, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock tryFirst(FileChannel file) throws IOException {
        try {
            return file.tryLock(0, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /// No doorbell costs the handing over, not the window.
    private static @Nullable Doorbell bell(Path state) {
        try {
            return Doorbell.hang(state);
        } catch (IOException | UnsupportedOperationException e) {
            warn("a second start will not be heard", e);
            return null;
        }
    }

    /// Begins to listen.
    ///
    /// @param rung gets what each later start hands over, on a thread of its own
    void listen(Consumer<Handover> rung) {
        if (doorbell != null) {
            doorbell.listen(rung);
        }
    }

    // no constant: a logger made at once would set the log up before the second start has ended
    private static void warn(String trouble, Exception e) {
        System.getLogger(OneInstance.class.getName()).log(System.Logger.Level.WARNING, trouble, e);
    }

    @Override
    public void close() {
        try {
            if (doorbell != null) {
                doorbell.close();
            }
            lock.release();
            file.close();
        } catch (IOException e) {
            warn("the lock of the window was not given back well", e);
        }
    }
}
