package dev.reseat.practice;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What serves one mount at one node. Requests hold the route for reading, a reload for writing: it
/// waits for those under way, and new ones wait for it.
final class Backend {
    final ReentrantReadWriteLock route = new ReentrantReadWriteLock(true);

    /// Held by the request that starts a process again, so that only one does.
    final ReentrantLock restart = new ReentrantLock();

    private volatile Running running;
    private volatile @Nullable PluginProcess process;
    private volatile boolean dead;
    private volatile Instant made = Instant.now();
    private volatile int number;
    private final AtomicInteger hits = new AtomicInteger();

    /// What `sys/mounts` shows as running.
    ///
    /// @param version of the plugin; empty for an unversioned external one
    /// @param sha256 of its binary; empty for a builtin, or where it says that a reload failed
    record Running(String version, String sha256) {}

    Backend(Running running, @Nullable PluginProcess process) {
        this.running = running;
        serves(process);
    }

    Running running() {
        return running;
    }

    void shows(Running now) {
        running = now;
    }

    @Nullable PluginProcess process() {
        return process;
    }

    /// Whether a failed reload has left nothing that could serve, until a reload succeeds.
    boolean dead() {
        return dead;
    }

    void serves(@Nullable PluginProcess now) {
        process = now;
        dead = false;
        made = Instant.now();
        number = now == null ? 0 : now.setUp();
        hits.set(0);
    }

    /// What the plugin tells of this backend from inside.
    void tell(ObjectNode data) {
        var inside = process;
        if (inside != null) {
            data.put("pid", inside.pid()).put("process_started", inside.started().toString());
            data.put("factories_of_process", inside.mounts()).put("factory_number", number);
        }
        data.put("backend_made", made.toString()).put("hits", hits.incrementAndGet());
    }

    void dies() {
        dead = true;
    }

    /// Ends the process; other mounts that share it start a new one at their next request.
    void stop() {
        var old = process;
        if (old != null) {
            old.kill();
        }
    }
}
