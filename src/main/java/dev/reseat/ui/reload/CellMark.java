package dev.reseat.ui.reload;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;

/// How a cell is shown: the one place where states of cells get words and colours.
final class CellMark {
    private CellMark() {}

    static Mark of(ReloadRun run, int mount, int node) {
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
