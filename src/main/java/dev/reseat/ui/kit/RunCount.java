package dev.reseat.ui.kit;

import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadRun;

/// How far a run is in numbers: nodes where one request goes to several of them, else mounts.
///
/// @param done how many are proved, or done as far as can be told
/// @param all how many there are
/// @param words what is counted, and whether not all of those done have a proof
public record RunCount(int done, int all, String words) {
    /// Counts a run; linear in its nodes.
    public static RunCount of(ReloadRun run) {
        int nodes = run.plan().nodes().size();
        if (nodes == 1 || run.plan().steps().size() > 1) {
            String key =
                    run.cells().counts().done() > 0
                            ? "reload.count.mounts.done"
                            : "reload.count.mounts";
            return new RunCount(
                    run.cells().mountsDone(), run.plan().mounts().size(), Messages.text(key));
        }
        int proved = 0;
        int done = 0;
        for (int n = 0; n < nodes; n++) {
            Cells.Counts c = run.cells().countsOf(n);
            proved += c.proved() == c.all() ? 1 : 0;
            done += c.proved() + c.done() == c.all() ? 1 : 0;
        }
        String key = proved < done ? "reload.count.nodes.done" : "reload.count.nodes";
        return new RunCount(done, nodes, Messages.text(key));
    }

    /// `3 / 5`.
    public String number() {
        return Messages.text("reload.count", done, all);
    }
}
