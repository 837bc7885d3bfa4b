package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The table of a run's cells, mounts by nodes. Immutable: a change copies one row, the block of rows that it stands in and the
/// list of blocks, so that neither a thousand mounts on a thousand nodes nor tens of thousands on a few make an event dear.
/// Keeps count of the states.
public final class Cells {
    /// As many rows stand in a block, as a power of two: with 14,000 mounts there are about as many blocks as rows in one.
    static final int SHIFT = 7;

    private static final int BLOCK = 1 << SHIFT;
    private static final int WITHIN = BLOCK - 1;

    private final Cell[][][] blocks;
    private final int size;
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

    private Cells(Cell[][][] blocks, int size, Tally tally) {
        this.blocks = blocks;
        this.size = size;
        this.tally = tally;
    }

    /// In which block a number stands.
    static int block(int mount) {
        return mount >> SHIFT;
    }

    /// Where it stands in its block.
    static int within(int mount) {
        return mount & WITHIN;
    }

    /// How many blocks so many need.
    static int blocks(int mounts) {
        return (mounts + WITHIN) >> SHIFT;
    }

    /// The cells before anything is done: waiting, or not seen where the plan says that nobody can.
    static Cells of(ReloadPlan plan) {
        Cell[] row =
                plan.nodes().stream()
                        .map(n -> n.cannotBeSeen().map(Cell::unseen).orElse(Cell.WAITING))
                        .toArray(Cell[]::new);
        int size = plan.mounts().size();
        // One row and one block for all: they are copied when one of their cells first changes.
        Cell[][] block = new Cell[BLOCK][];
        Arrays.fill(block, row);
        Cell[][][] blocks = new Cell[blocks(size)][][];
        Arrays.fill(blocks, block);
        return new Cells(blocks, size, Tally.of(row, size));
    }

    private Cell[] cells(int mount) {
        return blocks[block(mount)][within(mount)];
    }

    /// The cell of a mount at a node.
    public Cell at(int mount, int node) {
        return cells(mount)[node];
    }

    /// The cell at a place.
    public Cell at(Place place) {
        return at(place.mount(), place.node());
    }

    /// The row of a mount itself: two folds share the rows that no event between them touched.
    Object row(int mount) {
        return cells(mount);
    }

    /// How many cells are in which state.
    public Counts counts() {
        return tally.all();
    }

    /// Number of rows.
    public int mounts() {
        return size;
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
        Cell[][][] next = blocks.clone();
        Cell[] row = copied(next, new BitSet(), place.mount());
        row[place.node()] = cell;
        Tally counts = tally.copy();
        counts.change(place.mount(), place.node(), at(place), cell);
        return new Cells(next, size, counts);
    }

    /// Copies a row, and its block unless that is a copy already.
    private Cell[] copied(Cell[][][] next, BitSet own, int mount) {
        int block = block(mount);
        if (!own.get(block)) {
            next[block] = blocks[block].clone();
            own.set(block);
        }
        Cell[] row = cells(mount).clone();
        next[block][within(mount)] = row;
        return row;
    }

    /// Changes every cell of some mounts at once; linear in those.
    Cells withAll(Iterable<Integer> mounts, CellChange change) {
        Cell[][][] next = blocks.clone();
        BitSet own = new BitSet();
        Tally counts = tally.copy();
        for (int m : mounts) {
            Cell[] row = copied(next, own, m);
            for (int n = 0; n < row.length; n++) {
                Cell old = row[n];
                row[n] = change.of(m, n, old);
                counts.change(m, n, old, row[n]);
            }
        }
        return new Cells(next, size, counts);
    }

    /// What becomes of a cell.
    @FunctionalInterface
    interface CellChange {
        Cell of(int mount, int node, Cell old);
    }
}
