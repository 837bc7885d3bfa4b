package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// Programs that are slow to get, kept between builds in the person's cache folder.
///
/// @param root the folder below which all of it lies
record PersonCache(Path root) {
    /// A file lock holds between processes only; this holds between threads of one.
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    /// Makes the program inside an empty folder of its own and returns where it is.
    @FunctionalInterface
    interface Making {
        Path into(Path emptyFolder) throws IOException;
    }

    /// `reseat` below `XDG_CACHE_HOME`, or below `~/.cache`.
    static PersonCache ofThisPerson() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path caches =
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(chosen);
        return new PersonCache(caches.resolve("reseat"));
    }

    /// The executable kept at `relative`, made first where it isn't there. When two processes ask
    /// at once, one makes it and the other waits; a half-made file is never seen.
    Path executable(String relative, Making making) {
        Path kept = root.resolve(relative);
        if (Files.isExecutable(kept)) {
            return kept;
        }
        ONE_THREAD.lock();
        try {
            Path folder = Files.createDirectories(Folders.parent(kept));
            Path lock = folder.resolve(kept.getFileName() + ".lock");
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isExecutable(kept)) {
                    make(kept, folder, making);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    private static void make(Path kept, Path folder, Making making) throws IOException {
        Path bench = Files.createTempDirectory(folder, "making-");
        try {
            Path made = making.into(bench);
            Folders.makeExecutable(made);
            Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(bench);
        }
    }
}
