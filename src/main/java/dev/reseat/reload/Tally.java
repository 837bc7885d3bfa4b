package dev.reseat.reload;

import dev.reseat.reload.Cells.Counts;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the cells of a run come to, kept as they change: whoever shows a run asks for these after every event and must not
/// count a million cells each time. Changed only while the table of cells that it belongs to is being made.
final class Tally {
    private Counts all;
    private final Counts[][] byMount;
    private final boolean[] own;
    private final Counts[] byNode;
    private final @Nullable Instant[] latest;
    private int mountsDone;

    /// @param byMount in the blocks of [Cells]; those that are not its own yet belong to others too
    private Tally(Counts all, Counts[][] byMount, Counts[] byNode, @Nullable Instant[] latest) {
        this.own = new boolean[byMount.length];
        this.all = all;
        this.byMount = byMount;
        this.byNode = byNode;
        this.latest = latest;
    }

    /// Of a table in which every mount has the same row.
    static Tally of(Cell[] row, int mounts) {
        Counts all = Counts.NONE;
        Counts one = Counts.NONE;
        Counts[] byNode = new Counts[row.length];
        for (int n = 0; n < row.length; n++) {
            one = one.plus(row[n].state(), 1);
            all = all.plus(row[n].state(), mounts);
            byNode[n] = Counts.NONE.plus(row[n].state(), mounts);
        }
        Counts[] block = new Counts[1 << Cells.SHIFT];
        Arrays.fill(block, one);
        Counts[][] byMount = new Counts[Cells.blocks(mounts)][];
        Arrays.fill(byMount, block);
        return new Tally(all, byMount, byNode, new @Nullable Instant[row.length]);
    }

    Tally copy() {
        Tally copy = new Tally(all, byMount.clone(), byNode.clone(), latest.clone());
        copy.mountsDone = mountsDone;
        return copy;
    }

    void change(int mount, int node, Cell old, Cell now) {
        all = changed(all, old, now);
        byNode[node] = changed(byNode[node], old, now);
        Counts before = ofMount(mount);
        Counts after = changed(before, old, now);
        put(mount, after);
        mountsDone += (isDone(after) ? 1 : 0) - (isDone(before) ? 1 : 0);
        Instant at = now.at();
        Instant newest = latest[node];
        if (at != null && (newest == null || at.isAfter(newest))) {
            latest[node] = at;
        }
    }

    private void put(int mount, Counts counts) {
        int block = Cells.block(mount);
        if (!own[block]) {
            byMount[block] = byMount[block].clone();
            own[block] = true;
        }
        byMount[block][Cells.within(mount)] = counts;
    }

    private static Counts changed(Counts counts, Cell old, Cell now) {
        return counts.plus(old.state(), -1).plus(now.state(), 1);
    }

    private static boolean isDone(Counts c) {
        return c.all() > 0 && c.proved() + c.done() == c.all();
    }

    Counts all() {
        return all;
    }

    Counts ofMount(int mount) {
        return byMount[Cells.block(mount)][Cells.within(mount)];
    }

    Counts ofNode(int node) {
        return byNode[node];
    }

    int mountsDone() {
        return mountsDone;
    }

    @Nullable Instant latest(int node) {
        return latest[node];
    }
}
