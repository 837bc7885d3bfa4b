package dev.reseat.ui.kit;

import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One node of a run, as every screen says it.
///
/// @param word where it is: what is worst among its cells, else how long it took
/// @param counts its cells by state, as they are shown
public record NodeFact(String name, String word, Tone tone, Cells.Counts counts) {
    /// What a node has come to.
    ///
    /// @param node its number in the plan
    /// @param since when the run's first event happened; null while nothing has
    public static NodeFact of(ReloadRun run, int node, @Nullable Instant since) {
        Cells.Counts c = CellMark.counts(run, run.cells().countsOf(node));
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
            String partly = Messages.text("reload.node.partly", c.proved() + c.done(), c.all());
            return new NodeFact(name, partly, Tone.NEUTRAL, c);
        }
        if (c.waiting() > 0) {
            boolean over = run.verdict().isPresent();
            String word = Messages.text(over ? "reload.cell.notTouched" : "reload.cell.waiting");
            return new NodeFact(name, word, Tone.NEUTRAL, c);
        }
        String time = time(run, node, since);
        return c.done() == 0
                ? new NodeFact(name, Messages.text("reload.node.proved", time), Tone.SUCCESS, c)
                : new NodeFact(
                        name, Messages.text("reload.node.done", time), Tone.SUCCESS_OUTLINE, c);
    }

    /// From the run's first event to the node's newest evidence; empty where there is none.
    ///
    /// @param since when the run's first event happened; null while nothing has
    public static String time(ReloadRun run, int node, @Nullable Instant since) {
        Instant last = run.cells().latest(node);
        return last == null || since == null ? "" : seconds(Duration.between(since, last));
    }

    /// `2.0 s`, from two minutes on `2 min 5 s`.
    public static String seconds(Duration time) {
        return time.toSeconds() < 120
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
