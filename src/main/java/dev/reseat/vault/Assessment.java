package dev.reseat.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What follows from a snapshot, worked out once per snapshot and off the window's thread: what each mount would start
/// next, and what that says about it.
public final class Assessment {
    private final ClusterSnapshot snapshot;
    private final List<Assessed> mounts;
    private final Map<MountPath, Assessed> byPath;
    private final int needReload;

    /// A mount with what follows for it.
    public record Assessed(Mount mount, NextStart next, MountState state) {
        /// Whether a reload is due: it runs something else than its next start, or its last reload failed.
        public boolean needsReload() {
            return state instanceof MountState.NeedsReload
                    || state instanceof MountState.LastReloadFailed;
        }
    }

    private Assessment(ClusterSnapshot snapshot, List<Assessed> mounts) {
        this.snapshot = snapshot;
        this.mounts = List.copyOf(mounts);
        this.byPath = HashMap.newHashMap(mounts.size());
        int due = 0;
        for (Assessed a : mounts) {
            byPath.put(a.mount().path(), a);
            if (a.needsReload()) {
                due++;
            }
        }
        this.needReload = due;
    }

    /// Assesses every mount of the snapshot; linear in their number.
    public static Assessment of(ClusterSnapshot snapshot) {
        List<Mount> mounts = snapshot.mounts();
        List<Assessed> assessed = new ArrayList<>(mounts.size());
        for (Mount m : mounts) {
            assessed.add(
                    new Assessed(
                            m,
                            NextStart.of(m, snapshot.catalog()),
                            MountState.of(m, snapshot.catalog())));
        }
        return new Assessment(snapshot, assessed);
    }

    /// Assesses a snapshot of which an earlier one may have been assessed: where catalog and mounts are the very same parts, as
    /// when only the nodes were read anew, nothing is worked out twice.
    public static Assessment after(Optional<Assessment> earlier, ClusterSnapshot snapshot) {
        return earlier.filter(e -> e.snapshot.catalog().equals(snapshot.catalog()))
                .filter(e -> e.snapshot.secrets().equals(snapshot.secrets()))
                .filter(e -> e.snapshot.auths().equals(snapshot.auths()))
                .map(e -> new Assessment(snapshot, e))
                .orElseGet(() -> of(snapshot));
    }

    private Assessment(ClusterSnapshot snapshot, Assessment same) {
        this.snapshot = snapshot;
        this.mounts = same.mounts;
        this.byPath = same.byPath;
        this.needReload = same.needReload;
    }

    /// The snapshot it was made from.
    public ClusterSnapshot snapshot() {
        return snapshot;
    }

    /// All mounts, auth methods first, each table by path.
    public List<Assessed> mounts() {
        return mounts;
    }

    /// One mount by its path.
    public Optional<Assessed> mount(MountPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// How many mounts are due for a reload.
    public int needReload() {
        return needReload;
    }
}
