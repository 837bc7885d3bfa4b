package dev.reseat.ui.reload;

import dev.reseat.reload.Cell;
import dev.reseat.reload.CellState;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;

/// How cells and verdicts look: word, tone and reason.
final class CellLook {
    private CellLook() {}

    /// A cell's pill.
    ///
    /// @param step how far the step is that touches it
    /// @param stopped whether nothing more will be sent
    static Mark of(Cell cell, StepState step, boolean stopped) {
        return switch (cell.state()) {
            case CellState.Waiting _ -> new Mark(
                    stopped && !step.touched() ? Messages.text("cell.notSent") : Messages.text("cell.waiting"),
                    Tone.NEUTRAL,
                    "");
            case CellState.Reloading _ -> cell.changed() && cell.seen() != null
                    ? new Mark(
                            Messages.text("cell.seen", cell.seen().label()), Tone.ACCENT, Messages.text("cell.seen.why"))
                    : new Mark(Messages.text("cell.reloading"), Tone.ACCENT, cell.trouble());
            case CellState.Proved p ->
                new Mark(Messages.text("cell.proved", p.now().label()), Tone.SUCCESS, Messages.text("cell.proved.why"));
            case CellState.DoneWithoutProof d -> new Mark(Messages.text("cell.done"), Tone.SUCCESS_OUTLINE, d.why());
            case CellState.Failed f -> new Mark(Messages.text("cell.failed"), Tone.DANGER_OUTLINE, f.words());
            case CellState.Down d -> new Mark(Messages.text("cell.down"), Tone.DANGER, d.words());
            case CellState.NotSeen n -> new Mark(Messages.text("cell.unseen"), Tone.UNKNOWN, n.why());
        };
    }

    /// The tone of a verdict.
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
}
