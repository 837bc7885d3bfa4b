package dev.reseat.ui.board;

import dev.reseat.reload.PlannedNode;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.StepState;
import dev.reseat.ui.kit.CellMark;
import dev.reseat.vault.MountPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reload as it is shown on the board: what stands on mounts, nodes and the cables between them. Nothing is counted here:
/// what is drawn is looked up in the run, which keeps count itself.
///
/// @param since when the run's first event happened; null while nothing has
/// @param sent when the newest step began; null while none has
record Staged(
        ReloadRun run,
        @Nullable Instant since,
        @Nullable Instant sent,
        Index index,
        Standings standings) {
    /// Where the mounts and nodes of a plan stand in it. Nodes are found by their name, which a reading from elsewhere does not
    /// change; where two have the same, by their address.
    record Index(Map<MountPath, Integer> mounts, Map<String, Integer> nodes) {
        static Index of(ReloadPlan plan) {
            Map<MountPath, Integer> mounts = HashMap.newHashMap(plan.mounts().size());
            for (int m = 0; m < plan.mounts().size(); m++) {
                mounts.put(plan.mounts().get(m).path(), m);
            }
            Map<String, Integer> nodes = new HashMap<>();
            List<PlannedNode> planned = plan.nodes();
            for (int n = 0; n < planned.size(); n++) {
                String name = planned.get(n).name();
                nodes.put(planned.get(n).asked().value(), n);
                if (planned.stream().filter(p -> p.name().equals(name)).count() == 1) {
                    nodes.put(name, n);
                }
            }
            return new Index(mounts, nodes);
        }
    }

    /// @param since when the run's first event happened; null while nothing has
    static Staged of(ReloadRun run, @Nullable Instant since) {
        return new Staged(run, since, sent(run, null), Index.of(run.plan()), Standings.of(run));
    }

    /// A later fold of the same run, or another run.
    Staged after(ReloadRun later, @Nullable Instant begun) {
        return later.plan().id().equals(run.plan().id())
                ? new Staged(later, begun, sent(later, this), index, Standings.of(later))
                : of(later, begun);
    }

    /// When the newest step began. An ended step no longer says it, so that is kept from when it was out.
    private static @Nullable Instant sent(ReloadRun run, @Nullable Staged before) {
        int newest = newestStep(run);
        if (newest < 0) {
            return null;
        }
        return switch (run.steps().get(newest)) {
            case StepState.Out o -> o.since();
            case StepState.Ended e ->
                    before != null && before.sent() != null && newestStep(before.run()) == newest
                            ? before.sent()
                            : e.at();
            case StepState.Pending _ -> null;
        };
    }

    /// The number of a mount in the plan, if it is reloaded.
    Optional<Integer> mount(MountPath path) {
        return Optional.ofNullable(index.mounts().get(path));
    }

    /// The number of a node in the plan, if the reload should reach it.
    Optional<Integer> node(NodeCard card) {
        return Optional.ofNullable(index.nodes().get(card.name()))
                .or(() -> Optional.ofNullable(index.nodes().get(card.address().value())));
    }

    /// The numbers of those mounts that are reloaded; linear in the mounts given.
    int[] mounts(Stream<BoardMount> all) {
        return all.map(m -> index.mounts().get(m.path()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// What stands on a mount; at one node where that is pointed at and should be reached.
    Sign at(int mount, Optional<Element> pointed) {
        return pointed.filter(Element.OfNode.class::isInstance)
                .flatMap(n -> node(((Element.OfNode) n).card()))
                .map(node -> cell(mount, node))
                .orElseGet(() -> new Sign(standings.of(mount), StageWords.mount(run, mount)));
    }

    /// What stands on the cable between a mount and a node.
    Sign cell(int mount, int node) {
        Standing standing = Standing.of(run, run.cells().at(mount, node).state());
        return new Sign(standing, CellMark.of(run, mount, node));
    }

    /// What stands on a node.
    Sign ofNode(int node, Instant now) {
        Standing standing = Standing.of(run, run.cells().countsOf(node));
        return new Sign(
                standing, StageWords.node(this, node, now), StageWords.nodeTime(this, node, now));
    }

    /// What stands on many mounts together.
    ///
    /// @param mounts their numbers in the plan, at least one
    Sign group(int[] mounts) {
        return StageWords.group(standings.counts(mounts), mounts.length);
    }

    /// Whether a mount's cables to the nodes are drawn without being pointed at: its step is the newest that was sent, or the
    /// run is over and it was touched.
    boolean inFront(int mount) {
        int step = run.stepOf(mount);
        return run.steps().get(step).touched() && (over() || step == newestStep(run));
    }

    private static int newestStep(ReloadRun run) {
        int newest = -1;
        for (int s = 0; s < run.steps().size(); s++) {
            newest = run.steps().get(s) instanceof StepState.Pending ? newest : s;
        }
        return newest;
    }

    /// Whether the verdict has been said.
    boolean over() {
        return run.verdict().isPresent();
    }
}
