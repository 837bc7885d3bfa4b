package dev.reseat.ui.board;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.function.ToIntFunction;

/// Where a mount, a node or one of the cables between them stands in a reload. Of several, the last in this order decides:
/// it is also drawn over the others.
enum Standing {
    /// Its step was never sent.
    NOT_TOUCHED(Ink.CABLE, Tone.NEUTRAL, Line.DOTTED),
    /// Its step has not been sent yet.
    WAITING(Ink.CABLE, Tone.NEUTRAL, Line.DOTTED),
    /// The node's own reading proves it.
    PROVED(Ink.SUCCESS, Tone.SUCCESS, Line.FULL),
    /// Done as far as can be told.
    DONE(Ink.SUCCESS, Tone.SUCCESS_OUTLINE, Line.THIN),
    /// Nobody can know.
    NOT_SEEN(Ink.UNKNOWN, Tone.UNKNOWN, Line.DOTTED),
    /// Its request is out, or it is not seen yet to have acted.
    RELOADING(Ink.ACCENT, Tone.ACCENT, Line.DASHED),
    /// It did not take effect.
    FAILED(Ink.DANGER, Tone.DANGER, Line.CROSSED),
    /// It answers no requests.
    DOWN(Ink.DANGER, Tone.DANGER, Line.CROSSED);

    /// How a cable is drawn, so that its colour says nothing that its shape does not say too.
    enum Line {
        FULL,
        THIN,
        DASHED,
        DOTTED,
        CROSSED
    }

    private final Ink ink;
    private final Tone tone;
    private final Line line;

    Standing(Ink ink, Tone tone, Line line) {
        this.ink = ink;
        this.tone = tone;
        this.line = line;
    }

    /// The standing of one cell.
    static Standing of(ReloadRun run, CellState state) {
        boolean over = run.verdict().isPresent();
        return switch (state) {
            case CellState.Waiting _ -> noMore(run) ? NOT_TOUCHED : WAITING;
            case CellState.Reloading _ -> over ? NOT_SEEN : RELOADING;
            case CellState.Proved _ -> PROVED;
            case CellState.DoneWithoutProof _ -> DONE;
            case CellState.Failed _ -> FAILED;
            case CellState.Down _ -> DOWN;
            case CellState.NotSeen _ -> NOT_SEEN;
        };
    }

    private static boolean noMore(ReloadRun run) {
        return run.verdict().isPresent() || run.stopped().isPresent();
    }

    /// What is worst among cells: the same order as that of the words for a node.
    static Standing of(ReloadRun run, Cells.Counts c) {
        if (c.down() > 0) {
            return DOWN;
        }
        if (c.failed() > 0) {
            return FAILED;
        }
        if (c.reloading() > 0) {
            return run.verdict().isPresent() ? NOT_SEEN : RELOADING;
        }
        if (c.unseen() > 0) {
            return NOT_SEEN;
        }
        if (c.waiting() > 0) {
            return noMore(run) ? NOT_TOUCHED : WAITING;
        }
        return c.done() > 0 ? DONE : PROVED;
    }

    /// The standing of a mount: what the cells say that nobody can see counts only once its step has begun.
    static Standing of(ReloadRun run, int mount) {
        if (!run.steps().get(run.stepOf(mount)).touched()) {
            return noMore(run) ? NOT_TOUCHED : WAITING;
        }
        return of(run, run.cells().countsOfMount(mount));
    }

    /// The standing of many mounts together: what is bad shows, and nothing counts as done before all of it is.
    ///
    /// @param count how many of the mounts have a standing
    static Standing of(ToIntFunction<Standing> count) {
        for (Standing s : List.of(DOWN, FAILED, RELOADING)) {
            if (count.applyAsInt(s) > 0) {
                return s;
            }
        }
        int done = count.applyAsInt(PROVED) + count.applyAsInt(DONE);
        if (count.applyAsInt(WAITING) > 0) {
            return done > 0 ? RELOADING : WAITING;
        }
        for (Standing s : List.of(NOT_SEEN, NOT_TOUCHED, DONE)) {
            if (count.applyAsInt(s) > 0) {
                return s;
            }
        }
        return PROVED;
    }

    Ink ink() {
        return ink;
    }

    Tone tone() {
        return tone;
    }

    Line line() {
        return line;
    }

    /// Whether a request for it has gone out.
    boolean begun() {
        return this != WAITING && this != NOT_TOUCHED;
    }

    /// Whether it speaks against the reload.
    boolean bad() {
        return this == FAILED || this == DOWN;
    }
}
