package dev.reseat.ui.kit;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Cells;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.ReloadRun;

/// How a cell of a run is shown: the one place where states of cells get words and colours.
public final class CellMark {
    private CellMark() {}

    /// Cells by state as they are shown: what was still awaited when the verdict was said has not been seen.
    public static Cells.Counts counts(ReloadRun run, Cells.Counts c) {
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

    /// The mark of a mount at a node, by their numbers in the plan.
    public static Mark of(ReloadRun run, int mount, int node) {
        return switch (run.cells().at(mount, node).state()) {
            case CellState.Waiting _ ->
                    run.verdict().isPresent() || run.stopped().isPresent()
                            ? new Mark(Messages.text("reload.cell.notTouched"), Tone.NEUTRAL, "")
                            : new Mark(Messages.text("reload.cell.waiting"), Tone.NEUTRAL, "");
            case CellState.Reloading _ ->
                    run.verdict().isPresent()
                            ? new Mark(
                                    Messages.text("reload.cell.notSeen"),
                                    Tone.UNKNOWN,
                                    Messages.text("reload.cell.ended.why"))
                            : new Mark(
                                    Messages.text("reload.cell.reloading"),
                                    Tone.ACCENT,
                                    run.cells().at(mount, node).trouble());
            case CellState.Proved p ->
                    new Mark(
                            Messages.text("reload.cell.proved", p.now().label()),
                            Tone.SUCCESS,
                            Messages.text("reload.cell.proved.why"));
            case CellState.DoneWithoutProof d ->
                    new Mark(
                            Messages.text(
                                    run.plan().mounts().get(mount).expectation()
                                                    instanceof Expectation.SameBinary
                                            ? "reload.cell.same"
                                            : "reload.cell.done"),
                            Tone.SUCCESS_OUTLINE,
                            d.why());
            case CellState.Failed f ->
                    new Mark(Messages.text("reload.cell.failed"), Tone.DANGER, f.words());
            case CellState.Down d ->
                    new Mark(Messages.text("reload.cell.down"), Tone.DANGER, d.words());
            case CellState.NotSeen n ->
                    new Mark(Messages.text("reload.cell.notSeen"), Tone.UNKNOWN, n.why());
        };
    }
}
