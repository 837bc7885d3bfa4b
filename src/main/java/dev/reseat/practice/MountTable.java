package dev.reseat.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The mounts, the same at every node, in the order they were made.
final class MountTable {
    private volatile List<Mount> mounts;

    MountTable(List<Mount> mounts) {
        this.mounts = List.copyOf(mounts);
    }

    List<Mount> all() {
        return mounts;
    }

    /// The mount at exactly `path`.
    Optional<Mount> at(String path) {
        return mounts.stream().filter(mount -> mount.path().equals(path)).findFirst();
    }

    /// The mount that serves `path`: the longest one that begins it.
    Optional<Mount> serving(String path) {
        return mounts.stream()
                .filter(mount -> path.startsWith(mount.path()))
                .max(Comparator.comparingInt(mount -> mount.path().length()));
    }

    /// The mount that stands in the way of a new one at `path`, above or below it.
    Optional<Mount> inTheWayOf(String path) {
        return mounts.stream()
                .filter(mount -> mount.path().startsWith(path) || path.startsWith(mount.path()))
                .findFirst();
    }

    /// The mounts that run the plugin `name`, secret engines before auth methods.
    List<Mount> running(String name) {
        return mounts.stream()
                .filter(mount -> mount.type().equals(name))
                .sorted(Comparator.comparing(Mount::auth))
                .toList();
    }

    synchronized void put(Mount mount) {
        var more = new ArrayList<>(mounts);
        int old = more.indexOf(at(mount.path()).orElse(mount));
        if (old < 0) {
            more.add(mount);
        } else {
            more.set(old, mount);
        }
        mounts = List.copyOf(more);
    }

    synchronized void remove(String path) {
        mounts = mounts.stream().filter(mount -> !mount.path().equals(path)).toList();
    }
}
