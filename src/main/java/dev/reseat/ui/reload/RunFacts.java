package dev.reseat.ui.reload;

import dev.reseat.reload.Cell;
import dev.reseat.reload.CellState;
import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.CellMark;
import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of a run beside its cells. Pure.
final class RunFacts {
    private RunFacts() {}

    /// The cells of a run by state. What was still awaited when its verdict was said has not been seen.
    static Cells.Counts counts(ReloadRun run) {
        return CellMark.counts(run, run.cells().counts());
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
