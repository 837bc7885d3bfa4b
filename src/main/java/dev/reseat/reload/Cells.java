package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import java.util.Arrays;

/// The table of a run's cells, mounts by nodes. Immutable: a change copies one row, so that a run of a thousand mounts on a
/// thousand nodes folds in constant work per event. Keeps count of the states.
public final class Cells {
    private final Cell[][] rows;
    private final Counts counts;

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

    private Cells(Cell[][] rows, Counts counts) {
        this.rows = rows;
        this.counts = counts;
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
        Counts counts = Counts.NONE;
        for (Cell c : row) {
            counts = counts.plus(c.state(), rows.length);
        }
        return new Cells(rows, counts);
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
        return counts;
    }

    /// Number of rows.
    public int mounts() {
        return rows.length;
    }

    /// How many cells one node has in which state; linear in the mounts.
    public Counts countsOf(int node) {
        Counts c = Counts.NONE;
        for (Cell[] row : rows) {
            c = c.plus(row[node].state(), 1);
        }
        return c;
    }

    Cells with(Place place, Cell cell) {
        Cell old = at(place);
        Cell[][] newRows = rows.clone();
        newRows[place.mount()] = rows[place.mount()].clone();
        newRows[place.mount()][place.node()] = cell;
        return new Cells(newRows, counts.plus(old.state(), -1).plus(cell.state(), 1));
    }

    /// Changes every cell of some mounts at once; linear in those.
    Cells withAll(Iterable<Integer> mounts, CellChange change) {
        Cell[][] newRows = rows.clone();
        Counts next = counts;
        for (int m : mounts) {
            newRows[m] = rows[m].clone();
            for (int n = 0; n < newRows[m].length; n++) {
                Cell old = newRows[m][n];
                Cell cell = change.of(m, n, old);
                newRows[m][n] = cell;
                next = next.plus(old.state(), -1).plus(cell.state(), 1);
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
