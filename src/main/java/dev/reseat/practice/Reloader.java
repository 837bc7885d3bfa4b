package dev.reseat.practice;

import dev.reseat.practice.http.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reloads mounts at one node, one after the other, for one request.
final class Reloader {
    private final Node node;
    private final String namespace;
    private final MountTable mounts;
    private final Conduct conduct;
    private final Line line;
    private final boolean following;

    /// @param namespace that was asked in
    /// @param line of the client that asked; what is under way when it is cut fails
    /// @param following whether this standby follows a reload of the active node
    Reloader(Node node, String namespace, Line line, boolean following) {
        this.node = node;
        this.namespace = namespace;
        this.mounts = node.cluster().namespaces().mounts(namespace);
        this.conduct = node.cluster().conduct();
        this.line = line;
        this.following = following;
    }

    /// Reloads every mount of `plugin`, and stops at the first that fails.
    ///
    /// @return the error text, where there was one
    Optional<String> byName(String plugin) throws InterruptedException {
        lock();
        try {
            for (var mount : mounts.running(plugin)) {
                if (mount.outsideCatalog()) {
                    continue;
                }
                var failed = reload(mount);
                if (failed.isPresent()) {
                    return failed.map(conduct.texts()::reloadByNameFailed);
                }
            }
            return Optional.empty();
        } finally {
            unlock();
        }
    }

    /// Reloads each of `paths` in turn; those that fail don't stop the others.
    ///
    /// @return the error text, where there was one
    Optional<String> byMounts(List<String> paths) throws InterruptedException {
        var errors = new ArrayList<String>();
        lock();
        try {
            for (var given : paths) {
                var path = given.endsWith("/") ? given : given + "/";
                var mount = find(path);
                if (mount.isEmpty() && elsewhere(path)) {
                    continue;
                }
                if (mount.isEmpty()) {
                    errors.add("cannot fetch mount entry on \"" + path + "\"");
                    continue;
                }
                reloadUnlessSingleton(mount.get())
                        .ifPresent(cause ->
                                errors.add("cannot reload plugin on \"" + path + "\": " + cause));
            }
        } finally {
            unlock();
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(Frame.around(errors));
    }

    private Optional<Mount> find(String path) {
        var full = path.startsWith("sys/auth/") ? path.substring("sys/".length()) : path;
        return mounts.serving(full);
    }

    /// A mount of another namespace is passed over without a word.
    private boolean elsewhere(String path) {
        var full = namespace.isEmpty() ? path : namespace + "/" + path;
        return node.cluster()
                .namespaces()
                .allMounts()
                .anyMatch(mount -> full.startsWith(mount.full()));
    }

    private Optional<String> reloadUnlessSingleton(Mount mount) throws InterruptedException {
        if (!mount.singleton()) {
            return reload(mount);
        }
        return conduct.refusesOddNames()
                ? Optional.of("singleton plugin cannot be reloaded: \"" + mount.type() + "\"")
                : Optional.empty();
    }

    /// The old process is stopped before the new one is tried: what fails has nothing to go back
    /// to.
    private Optional<String> reload(Mount mount) throws InterruptedException {
        var backend = node.backend(mount);
        backend.route.writeLock().lockInterruptibly();
        try {
            backend.stop();
            var started = node.starter().start(mount, mount.version(), line);
            backend.shows(started.running());
            backend.serves(started.process());
            if (started.initialisingError().isEmpty()) {
                return Optional.empty();
            }
            if (conduct.failureKills()) {
                backend.dies();
            }
            return Optional.of(started.initialisingError());
        } catch (StartFailed e) {
            failed(backend);
            return Optional.of(e.asReloadSaysIt());
        } finally {
            backend.route.writeLock().unlock();
        }
    }

    private void failed(Backend backend) {
        if (!conduct.failureKills()) {
            backend.shows(new Backend.Running(backend.running().version(), ""));
            return;
        }
        backend.dies();
        if (following) {
            backend.shows(new Backend.Running("", ""));
        }
    }

    private void lock() throws InterruptedException {
        if (conduct.listsWaitForReload()) {
            node.mountsLock.writeLock().lockInterruptibly();
        } else {
            node.mountsLock.readLock().lockInterruptibly();
        }
    }

    private void unlock() {
        if (conduct.listsWaitForReload()) {
            node.mountsLock.writeLock().unlock();
        } else {
            node.mountsLock.readLock().unlock();
        }
    }
}
