package dev.reseat.practice;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// One server of the cluster, with plugin processes of its own.
final class Node {
    /// Lists of mounts hold it for reading, tunes for writing; a reload holds it one way or the
    /// other.
    final ReentrantReadWriteLock mountsLock = new ReentrantReadWriteLock(true);

    private final ClusterState cluster;
    private final String name;
    private final URI address;
    private final Map<String, PluginFile> files;
    private final Map<String, Backend> backends = new ConcurrentHashMap<>();
    private final Starter starter = new Starter(this);
    private final String participant = UUID.randomUUID().toString();
    private volatile Duration answersAfter = Duration.ZERO;
    private volatile boolean sealed;
    private volatile boolean losesReloadAnswers;

    Node(ClusterState cluster, String name, URI address, Inventory inventory) {
        this.cluster = cluster;
        this.name = name;
        this.address = address;
        files = new ConcurrentHashMap<>(inventory.files());
        cluster.namespaces()
                .allMounts()
                .forEach(mount -> {
                    var version = inventory.started().getOrDefault(mount.full(), mount.version());
                    backends.put(mount.full(), starter.startedAlready(mount, version));
                });
    }

    ClusterState cluster() {
        return cluster;
    }

    String name() {
        return name;
    }

    URI address() {
        return address;
    }

    /// Its plugin folder, by file name.
    Map<String, PluginFile> files() {
        return files;
    }

    Starter starter() {
        return starter;
    }

    /// The opaque name it goes by where the outcome of global reloads is told.
    String participant() {
        return participant;
    }

    boolean isActive() {
        return cluster.leading().filter(node -> node == this).isPresent();
    }

    /// What serves `mount` here.
    Backend backend(Mount mount) {
        return backends.computeIfAbsent(
                mount.full(), path -> starter.startedAlready(mount, mount.version()));
    }

    void forget(String fullPath) {
        var gone = backends.remove(fullPath);
        if (gone != null) {
            gone.stop();
        }
    }

    /// Every plugin ends; each starts again, on the configured version, when it is asked for.
    void startAnew() {
        backends.values().forEach(Backend::stop);
        backends.clear();
    }

    /// From now on it is sealed: it says so, and nothing else.
    void seal() {
        sealed = true;
    }

    boolean sealed() {
        return sealed;
    }

    /// From now on it does what a reload asks, but its answers to reloads get lost.
    void loseReloadAnswers() {
        losesReloadAnswers = true;
    }

    boolean losesReloadAnswers() {
        return losesReloadAnswers;
    }

    void answersAfter(Duration time) {
        answersAfter = time;
    }

    Duration answersAfter() {
        return answersAfter;
    }
}
