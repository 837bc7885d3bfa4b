package dev.reseat.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tables of cells that are larger than a block of rows.
class CellsTest {
    private static final Cell SEEN = Cell.unseen("cut off");

    private static Cells waiting() {
        ClusterSnapshot snapshot = LargeCluster.of(400);
        ReloadTarget all =
                new ReloadTarget.OfMounts(
                        snapshot.mounts().stream()
                                .filter(m -> !m.singleton())
                                .map(Mount::path)
                                .toList());
        return Cells.of(
                new Planner(() -> SampleCluster.READ)
                        .plan(
                                Assessment.of(snapshot),
                                new ReloadChoice(all, ReloadScope.GLOBAL, Pace.CAREFUL),
                                new Planner.Connection("prod-eu", SampleCluster.ADDRESS)));
    }

    @Test
    void aChangeIsSeenWhereItIsAndNowhereElseAndNotInTheTableBefore() {
        Cells before = waiting();
        for (int mount : List.of(0, 127, 128, 255, before.mounts() - 1)) {
            Cells after = before.with(new Place(mount, 1), SEEN);
            for (int m = 0; m < before.mounts(); m++) {
                assertEquals(m == mount ? SEEN : before.at(m, 1), after.at(m, 1), "mount " + m);
                if (m != mount) {
                    assertSame(before.row(m), after.row(m));
                    assertEquals(before.countsOfMount(m), after.countsOfMount(m));
                }
            }
            assertEquals(
                    1, after.countsOfMount(mount).unseen() - before.countsOfMount(mount).unseen());
            assertEquals(1, after.counts().unseen() - before.counts().unseen());
            assertEquals(Cell.WAITING, before.at(mount, 1));
        }
    }

    @Test
    void manyRowsOfAllBlocksChangeAtOnce() {
        Cells before = waiting();
        List<Integer> even =
                IntStream.range(0, before.mounts()).filter(m -> m % 2 == 0).boxed().toList();
        Cells after = before.withAll(even, (_, node, old) -> node == 0 ? SEEN : old);
        for (int m = 0; m < before.mounts(); m++) {
            assertEquals(m % 2 == 0 ? SEEN : Cell.WAITING, after.at(m, 0), "mount " + m);
        }
        assertEquals(even.size(), after.countsOf(0).unseen() - before.countsOf(0).unseen());
        assertEquals(Cell.WAITING, before.at(0, 0));
    }
}
