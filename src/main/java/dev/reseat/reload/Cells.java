package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The table of a run's cells, mounts by nodes. Immutable: a change copies one row, so that a run of a thousand mounts on a
/// thousand nodes folds in constant work per event. Keeps count of the states.
public final class Cells {
    private final Cell[][] rows;
    private final Tally tally;

    /// How many cells are in which state.
    public record Counts(
            int waiting, int reloading, int proved, int done, int failed, int down, int unseen) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts plus(CellState state, int n) {
            return switch (state) {
                case CellState.Waiting _ ->
                        new Counts(waiting + n, reloading, proved, done, failed, down, unseen);
                case CellState.Reloading _ ->
                        new Counts(waiting, reloading + n, proved, done, failed, down, unseen);
                case CellState.Proved _ ->
                        new Counts(waiting, reloading, proved + n, done, failed, down, unseen);
                case CellState.DoneWithoutProof _ ->
                        new Counts(waiting, reloading, proved, done + n, failed, down, unseen);
                case CellState.Failed _ ->
                        new Counts(waiting, reloading, proved, done, failed + n, down, unseen);
                case CellState.Down _ ->
                        new Counts(waiting, reloading, proved, done, failed, down + n, unseen);
                case CellState.NotSeen _ ->
                        new Counts(waiting, reloading, proved, done, failed, down, unseen + n);
            };
        }

        /// All cells.
        public int all() {
            return waiting + reloading + proved + done + failed + down + unseen;
        }

        /// Cells that speak against the reload.
        public int bad() {
            return failed + down;
        }
    }

    private Cells(Cell[][] rows, Tally tally) {
        this.rows = rows;
        this.tally = tally;
    }

    /// The cells before anything is done: waiting, or not seen where the plan says that nobody can.
    static Cells of(ReloadPlan plan) {
        Cell[] row =
                plan.nodes().stream()
                        .map(n -> n.cannotBeSeen().map(Cell::unseen).orElse(Cell.WAITING))
                        .toArray(Cell[]::new);
        Cell[][] rows = new Cell[plan.mounts().size()][];
        // One row for all: it is copied when one of its cells first changes.
        Arrays.fill(rows, row);
        return new Cells(rows, Tally.of(row, rows.length));
    }

    /// The cell of a mount at a node.
    public Cell at(int mount, int node) {
        return rows[mount][node];
    }

    /// The cell at a place.
    public Cell at(Place place) {
        return rows[place.mount()][place.node()];
    }

    /// The row of a mount itself: two folds share the rows that no event between them touched.
    Object row(int mount) {
        return rows[mount];
    }

    /// How many cells are in which state.
    public Counts counts() {
        return tally.all();
    }

    /// Number of rows.
    public int mounts() {
        return rows.length;
    }

    /// How many cells one node has in which state.
    public Counts countsOf(int node) {
        return tally.ofNode(node);
    }

    /// How many cells one mount has in which state.
    public Counts countsOfMount(int mount) {
        return tally.ofMount(mount);
    }

    /// How many mounts are proved at every node, or done as far as can be told.
    public int mountsDone() {
        return tally.mountsDone();
    }

    /// When a cell of a node was last given evidence, also where its step has begun since; null for never.
    public @Nullable Instant latest(int node) {
        return tally.latest(node);
    }

    Cells with(Place place, Cell cell) {
        Cell[][] newRows = rows.clone();
        newRows[place.mount()] = rows[place.mount()].clone();
        newRows[place.mount()][place.node()] = cell;
        Tally next = tally.copy();
        next.change(place.mount(), place.node(), at(place), cell);
        return new Cells(newRows, next);
    }

    /// Changes every cell of some mounts at once; linear in those.
    Cells withAll(Iterable<Integer> mounts, CellChange change) {
        Cell[][] newRows = rows.clone();
        Tally next = tally.copy();
        for (int m : mounts) {
            newRows[m] = rows[m].clone();
            for (int n = 0; n < newRows[m].length; n++) {
                Cell old = newRows[m][n];
                newRows[m][n] = change.of(m, n, old);
                next.change(m, n, old, newRows[m][n]);
            }
        }
        return new Cells(newRows, next);
    }

    /// What becomes of a cell.
    @FunctionalInterface
    interface CellChange {
        Cell of(int mount, int node, Cell old);
    }
}
