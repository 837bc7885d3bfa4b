package dev.reseat.ui.reload;

import dev.reseat.reload.Cell;
import dev.reseat.reload.CellState;
import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of a run beside its cells. Pure.
final class RunFacts {
    private RunFacts() {}

    /// One node of a run.
    ///
    /// @param word where it is
    /// @param counts its cells by state
    record NodeFact(String name, String word, Tone tone, Cells.Counts counts) {}

    /// The cells of a run by state. What was still awaited when its verdict was said has not been seen.
    static Cells.Counts counts(ReloadRun run) {
        return counts(run, run.cells().counts());
    }

    private static Cells.Counts counts(ReloadRun run, Cells.Counts c) {
        return run.verdict().isEmpty() || c.reloading() == 0
                ? c
                : new Cells.Counts(
                        c.waiting(),
                        0,
                        c.proved(),
                        c.done(),
                        c.failed(),
                        c.down(),
                        c.unseen() + c.reloading());
    }

    static NodeFact node(ReloadRun run, int node, @Nullable Instant since) {
        Cells.Counts c = counts(run, run.cells().countsOf(node));
        String name = run.plan().nodes().get(node).name();
        if (c.down() > 0) {
            return new NodeFact(name, Messages.text("reload.cell.down"), Tone.DANGER, c);
        }
        if (c.failed() > 0) {
            return new NodeFact(name, Messages.text("reload.cell.failed"), Tone.DANGER, c);
        }
        if (c.reloading() > 0) {
            return new NodeFact(name, Messages.text("reload.cell.reloading"), Tone.ACCENT, c);
        }
        if (c.unseen() > 0) {
            return new NodeFact(name, Messages.text("reload.cell.notSeen"), Tone.UNKNOWN, c);
        }
        if (c.waiting() > 0 && c.waiting() < c.all()) {
            return new NodeFact(
                    name,
                    Messages.text("reload.node.partly", c.proved() + c.done(), c.all()),
                    Tone.NEUTRAL,
                    c);
        }
        if (c.waiting() > 0) {
            boolean over = run.verdict().isPresent();
            return new NodeFact(
                    name,
                    Messages.text(over ? "reload.cell.notTouched" : "reload.cell.waiting"),
                    Tone.NEUTRAL,
                    c);
        }
        String time = latest(run, node, since);
        return c.done() == 0
                ? new NodeFact(name, Messages.text("reload.node.proved", time), Tone.SUCCESS, c)
                : new NodeFact(
                        name, Messages.text("reload.node.done", time), Tone.SUCCESS_OUTLINE, c);
    }

    private static String latest(ReloadRun run, int node, @Nullable Instant since) {
        Instant last = run.cells().latest(node);
        return last == null || since == null ? "" : seconds(Duration.between(since, last));
    }

    /// `2.0 s`, from two minutes on `2 min 5 s`.
    static String seconds(Duration time) {
        return time.toSeconds() < 120
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    /// Nodes on which every cell is proved.
    static long nodesProved(List<NodeFact> nodes) {
        return nodes.stream().filter(n -> n.counts().proved() == n.counts().all()).count();
    }

    /// Nodes on which every cell is proved, or done as far as can be told.
    static long nodesDone(List<NodeFact> nodes) {
        return nodes.stream()
                .filter(n -> n.counts().proved() + n.counts().done() == n.counts().all())
                .count();
    }

    /// The cells that are down right now, the first few of them.
    static List<Place> down(ReloadRun run, int limit) {
        List<Place> found = new ArrayList<>();
        if (run.cells().counts().down() == 0) {
            return found;
        }
        for (int m = 0; m < run.cells().mounts() && found.size() < limit; m++) {
            int here = run.cells().countsOfMount(m).down();
            for (int n = 0; here > 0 && n < run.plan().nodes().size(); n++) {
                if (run.cells().at(m, n).state() instanceof CellState.Down
                        && found.size() < limit) {
                    found.add(new Place(m, n));
                }
            }
        }
        return found;
    }

    /// What to do about a mount that is down at a node.
    static String cure(ReloadPlan plan, Place place) {
        return switch (plan.mounts().get(place.mount()).expectation()) {
            case dev.reseat.reload.Expectation.Changes c when !c.to().sha256().isEmpty() ->
                    Messages.text(
                            "reload.down.cure",
                            plan.nodes().get(place.node()).name(),
                            c.to().label(),
                            c.to().shortSha());
            case dev.reseat.reload.Expectation e ->
                    Messages.text("reload.down.cure.other", plan.nodes().get(place.node()).name());
        };
    }

    /// What one node's own reading of one mount showed, as one line.
    static String reading(ReloadRun run, int mount, int node) {
        Cell cell = run.cells().at(mount, node);
        String to = cell.seen() == null ? "" : cell.seen().label();
        String from = cell.before() == null ? "" : cell.before().label();
        if (cell.seen() != null && cell.seen().lastReloadFailed()) {
            return Messages.text("reload.reading.failed");
        }
        if (cell.changed()) {
            return Messages.text("reload.reading.changed", from, to);
        }
        return cell.seen() == null
                ? CellMark.of(run, mount, node).word()
                : Messages.text("reload.reading.same", to);
    }

    static Tone tone(Verdict.Word word) {
        return switch (word) {
            case UNKNOWN -> Tone.UNKNOWN;
            case REFUSED -> Tone.DANGER_OUTLINE;
            case NOTHING_MATCHED, PARTIAL, LOCAL_ONLY -> Tone.ATTENTION;
            case FAILED -> Tone.DANGER;
            case DISPATCHED -> Tone.ACCENT;
            case ACCEPTED -> Tone.SUCCESS_OUTLINE;
            case VERIFIED -> Tone.SUCCESS;
        };
    }

    /// What proves the verdict; empty where nothing does.
    static String proof(ReloadRun run) {
        int proved = run.cells().counts().proved();
        return proved == 0 ? "" : Messages.text("reload.proof", proved, run.cells().counts().all());
    }

    /// What could not be seen, with the first reason; empty where all was.
    static String unseen(ReloadRun run) {
        Cells.Counts c = counts(run);
        int without = c.done() + c.unseen();
        Optional<String> why = without == 0 ? Optional.empty() : firstReason(run);
        return why.map(w -> Messages.text("reload.unseen", without, w)).orElse("");
    }

    private static Optional<String> firstReason(ReloadRun run) {
        for (int m = 0; m < run.cells().mounts(); m++) {
            Cells.Counts here = run.cells().countsOfMount(m);
            if (here.done() + here.unseen() + here.reloading() == 0) {
                continue;
            }
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                switch (run.cells().at(m, n).state()) {
                    case CellState.DoneWithoutProof d -> {
                        return Optional.of(d.why());
                    }
                    case CellState.NotSeen s -> {
                        return Optional.of(s.why());
                    }
                    case CellState.Reloading _ -> {
                        return Optional.of(Messages.text("reload.unseen.awaited"));
                    }
                    case CellState.Waiting _,
                            CellState.Proved _,
                            CellState.Failed _,
                            CellState.Down _ -> {}
                }
            }
        }
        return Optional.empty();
    }
}
