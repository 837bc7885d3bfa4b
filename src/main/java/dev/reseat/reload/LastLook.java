package dev.reseat.reload;

import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is looked at once more just before a request: each of its mounts, read and probed at every node, and for a reload by
/// name which mounts the name stands for. Only the node that will be asked is held against the plan: what others run may
/// differ, and is each cell's own beginning.
final class LastLook {
    private final Cluster cluster;
    private final Recorder recorder;
    private final Executor threads;
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();
    private final Queue<String> unread = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looked = new AtomicBoolean();

    LastLook(Cluster cluster, Recorder recorder, Executor threads) {
        this.cluster = cluster;
        this.recorder = recorder;
        this.threads = threads;
    }

    /// Why the step may not be sent now, as one sentence; empty if it may. What could be looked at and now cannot be is a
    /// reason; what the token never was allowed to see is none.
    ///
    /// @param atEachNode makes one task per node of what is to be done there
    Optional<String> closed(Step step, Function<Running.NodeTask, List<Runnable>> atEachNode) {
        Optional<String> others = byName(step);
        if (others.isPresent()) {
            return others;
        }
        int asked = recorder.run().plan().askedNode(step);
        recorder.perform(
                threads,
                atEachNode.apply((watcher, node) -> {
                    Watcher.Before found = watcher.before();
                    if (node == asked) {
                        differences.addAll(found.differences());
                        unread.addAll(found.unread());
                        looked.set(true);
                    }
                }));
        if (!differences.isEmpty()) {
            return Optional.of(
                    "Changed since the plan was made: " + some(differences) + ". Plan again.");
        }
        if (!unread.isEmpty()) {
            return Optional.of(
                    "Not sent, because the last look before it failed: "
                            + some(unread)
                            + ". Plan again.");
        }
        return looked.get()
                ? Optional.empty()
                : Optional.of("Not sent, because Reseat failed at the last look before it.");
    }

    private static String some(Queue<String> clauses) {
        return clauses.peek()
                + (clauses.size() == 1 ? "" : " and " + (clauses.size() - 1) + " more");
    }

    /// A name hits every mount that has the plugin when the request arrives, also those that nobody has reviewed. Nothing is
    /// out yet, so the whole lists may be read.
    private Optional<String> byName(Step step) {
        ReloadPlan plan = recorder.run().plan();
        if (!(step instanceof Step.Reload r && r.role() == Step.Role.BY_NAME)
                || !(plan.choice().target() instanceof ReloadTarget.OfPlugin plugin)) {
            return Optional.empty();
        }
        AtomicReference<Optional<ClusterSnapshot>> last = new AtomicReference<>(Optional.empty());
        cluster.read(s -> last.set(Optional.of(s)));
        if (last.get().isEmpty()) {
            return Optional.of("Not sent, because the mounts could not be read once more.");
        }
        ClusterSnapshot now = last.get().get();
        return unreadable(now.secrets())
                .or(() -> unreadable(now.auths()))
                .or(() -> compare(plan, plugin.name(), now));
    }

    /// Without the right to list mounts there was nothing to review either, and the plan's checks have said so.
    private static Optional<String> unreadable(Part<List<Mount>> part) {
        return part instanceof Part.Unreadable<List<Mount>>(VaultFailure why, _)
                        && !(why instanceof VaultFailure.Denied)
                ? Optional.of(
                        "Not sent, because the mounts could not be read once more: "
                                + why.brief()
                                + ". Plan again.")
                : Optional.empty();
    }

    private static Optional<String> compare(ReloadPlan plan, String plugin, ClusterSnapshot now) {
        Set<MountPath> reviewed =
                plan.mounts().stream().map(PlannedMount::path).collect(Collectors.toSet());
        Set<MountPath> hit =
                now.mounts().stream()
                        .filter(m -> m.plugin().equals(plugin) && !m.singleton())
                        .map(Mount::path)
                        .collect(Collectors.toSet());
        return hit.stream()
                .filter(m -> !reviewed.contains(m))
                .sorted()
                .findFirst()
                .map(m -> m + " now has this plugin too")
                .or(() ->
                        reviewed.stream()
                                .filter(m -> !hit.contains(m))
                                .sorted()
                                .findFirst()
                                .map(m -> m + " no longer has this plugin"))
                .map(d -> "Changed since the plan was made: " + d + ". Plan again.");
    }
}
