package dev.reseat.practice;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// A plugin's process at one node; it may serve several mounts.
final class PluginProcess {
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final int pid = NEXT.incrementAndGet();
    private final Instant started = Instant.now();
    private final AtomicInteger mounts = new AtomicInteger();
    private volatile boolean alive = true;

    /// Counts one more mount that it was set up for.
    int setUp() {
        return mounts.incrementAndGet();
    }

    int mounts() {
        return mounts.get();
    }

    int pid() {
        return pid;
    }

    Instant started() {
        return started;
    }

    boolean alive() {
        return alive;
    }

    void kill() {
        alive = false;
    }
}
