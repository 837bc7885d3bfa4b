package dev.reseat.practice;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// What serves one mount at one node. Requests hold the route for reading, a reload for writing: it waits
/// for those under way, and new ones wait for it.
final class Backend {
    final ReentrantReadWriteLock route = new ReentrantReadWriteLock(true);

    private volatile Running running;
    private volatile @Nullable PluginProcess process;
    private volatile boolean dead;

    /// What `sys/mounts` shows as running.
    ///
    /// @param version of the plugin; empty for an unversioned external one
    /// @param sha256 of its binary; empty for a builtin, or where it says that a reload failed
    record Running(String version, String sha256) {}

    Backend(Running running, @Nullable PluginProcess process) {
        this.running = running;
        this.process = process;
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
