package dev.reseat.practice;

import dev.reseat.practice.http.Line;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Starts plugins at one node. A process that serves all mounts of a plugin is started once and
/// joined.
final class Starter {
    private static final String FOLDER = "/opt/plugins/";

    /// The catalog is held for writing while a process starts.
    final ReentrantReadWriteLock catalogLock = new ReentrantReadWriteLock(true);

    private final Node node;
    private final Map<CatalogRow, PluginProcess> shared = new ConcurrentHashMap<>();

    /// What a start made.
    ///
    /// @param running what `sys/mounts` shows from now on
    /// @param process null for a builtin
    /// @param initialisingError the plugin's own text where it serves but could not be initialised;
    ///     else empty
    record Started(
            Backend.Running running, @Nullable PluginProcess process, String initialisingError) {}

    Starter(Node node) {
        this.node = node;
    }

    /// The backend of a mount that has been running for long.
    Backend startedAlready(Mount mount, String version) {
        var row = node.cluster().catalog().find(mount.pluginType(), mount.type(), version);
        var builtin = new Backend.Running(node.cluster().conduct().coreVersion(), "");
        if (mount.outsideCatalog() || row.isEmpty()) {
            return new Backend(builtin, null);
        }
        return new Backend(runningOf(row.get()), row.get().builtin() ? null : join(row.get()));
    }

    private static Backend.Running runningOf(CatalogRow row) {
        return new Backend.Running(row.id().version(), row.sha256());
    }

    private PluginProcess join(CatalogRow row) {
        var file = node.files().get(row.command());
        if (file == null || !file.shared()) {
            return new PluginProcess();
        }
        return shared.compute(
                row, (key, old) -> old != null && old.alive() ? old : new PluginProcess());
    }

    /// Starts `mount` at `version`.
    ///
    /// @param line whose end ends the start
    Started start(Mount mount, String version, Line line) throws StartFailed, InterruptedException {
        var cluster = node.cluster();
        if (mount.outsideCatalog()) {
            return new Started(new Backend.Running(cluster.conduct().coreVersion(), ""), null, "");
        }
        var row =
                cluster.catalog()
                        .find(mount.pluginType(), mount.type(), version)
                        .orElseThrow(() -> StartFailed.noRow(mount.type(), version));
        if (row.builtin()) {
            return new Started(runningOf(row), null, "");
        }
        var file = check(row);
        var process = process(row, file, line);
        if (file.trouble() instanceof PluginFile.Trouble.InitialisingFails(var text)) {
            return new Started(runningOf(row), process, text);
        }
        return new Started(runningOf(row), process, "");
    }

    private PluginFile check(CatalogRow row) throws StartFailed {
        var path = FOLDER + row.command();
        var file = node.files().get(row.command());
        if (file == null) {
            throw node.cluster().conduct().texts().fileMissing(path);
        }
        if (!file.sha256().equals(row.sha256())) {
            throw StartFailed.twiceBecause("checksums did not match");
        }
        return switch (file.trouble()) {
            case PluginFile.Trouble.NotExecutable() ->
                    throw StartFailed.twiceBecause("fork/exec " + path + ": permission denied");
            case PluginFile.Trouble.SetupFails(var text) -> throw StartFailed.because(text);
            case PluginFile.Trouble.InitialisingFails(_), PluginFile.Trouble.None() -> file;
        };
    }

    private PluginProcess process(CatalogRow row, PluginFile file, Line line)
            throws StartFailed, InterruptedException {
        catalogLock.writeLock().lockInterruptibly();
        try {
            var running = shared.get(row);
            boolean joins = file.shared() && running != null && running.alive();
            if (line.cutWithin(joins ? Duration.ZERO : file.start())) {
                throw StartFailed.because("rpc error: code = Canceled desc = context canceled");
            }
            return join(row);
        } finally {
            catalogLock.writeLock().unlock();
        }
    }
}
