package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.Told.DONE;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.failed;
import static dev.reseat.reload.CellStories.CHANGES;
import static dev.reseat.reload.CellStories.begun;
import static dev.reseat.reload.CellStories.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a run says as a whole: of its steps, of what was not touched, and after its close.
class ReloadRunTest {
    @Test
    void stepsNotSentAreCountedAsNotTouched() {
        ReloadPlan plan = Plans.changing(BAO_2_7, ReloadScope.LOCAL, Pace.CAREFUL, 9);

        assertEquals(9, new Told(plan).run().mountsNotTouched());
        assertEquals(8, new Told(plan).step(0, DONE).run().mountsNotTouched());
        assertEquals(8, new Told(plan).step(0, DONE).step(1, REFUSED).run().mountsNotTouched());
        assertEquals(3, new Told(plan).step(0, DONE).step(1, failed()).run().mountsNotTouched());
        assertEquals(3, new Told(plan).step(0, DONE).sent(1).run().mountsNotTouched());
    }

    @Test
    void stepIsSettledOnceItEndedAndNoCellIsAwaited() {
        Step first = CHANGES.steps().getFirst();

        assertFalse(begun().run().settled(first));
        assertFalse(begun().sent(0).run().settled(first));
        assertFalse(begun().step(0, DONE).read(0, 0, NEW).read(0, 1, NEW).run().settled(first));
        assertTrue(
                begun().step(0, DONE)
                        .read(0, 0, NEW)
                        .read(0, 1, NEW)
                        .givenUp(0, 2, "15 s")
                        .run()
                        .settled(first));
    }

    @Test
    void readingsAfterTheCloseChangeCellsButNotWhatWasSaid() {
        Told told =
                begun().step(0, DONE)
                        .read(0, 0, NEW)
                        .read(0, 1, OLD)
                        .givenUp(0, 1, "15 s")
                        .givenUp(0, 2, "15 s");
        Verdict said = Verdicts.of(told.run());
        ReloadRun closed =
                told.run()
                        .after(
                                new ReloadEvent.Closed(
                                        told.run().last() + 1,
                                        Example.START,
                                        said,
                                        Verdicts.RULES));
        ReloadRun later =
                closed.after(
                        new ReloadEvent.Read(
                                closed.last() + 1,
                                Example.START,
                                new ReloadEvent.Place(0, 1),
                                NEW,
                                3));

        assertEquals(Verdict.Word.PARTIAL, said.word());
        assertInstanceOf(CellState.Proved.class, later.cells().at(0, 1).state());
        assertSame(said, later.verdict().orElseThrow());
    }

    @Test
    void whoLeavesEndsTheFoldInTheMiddle() {
        Journal.Stored stored =
                new Journal.Stored(
                        CHANGES, begun().step(0, DONE).read(0, 0, NEW).read(0, 1, NEW).events());
        int all = stored.events().size();
        int[] asked = {0};

        assertEquals(Optional.empty(), stored.run(() -> ++asked[0] == all - 1));
        assertEquals(all - 1, asked[0], "nothing was folded after that");
        assertEquals(stored.run().verdict(), stored.run(() -> false).orElseThrow().verdict());
    }

    @Test
    void oneEventOfAThousandMountsOnAHundredNodesTouchesOneRow() {
        List<Node> nodes =
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                Example.node(
                                        "bao-" + i, i == 0 ? NodeRole.ACTIVE : NodeRole.STANDBY))
                        .toList();
        List<Mount> mounts =
                IntStream.range(0, 1000)
                        .mapToObj(i -> Example.mount("docs-" + i + "/", "docs", NEW.version(), OLD))
                        .toList();
        ReloadPlan plan =
                Plans.ofMounts(
                        Example.snapshot(
                                        BAO_2_7, mounts, List.of(Example.row("docs/", "docs", NEW)))
                                .withNodes(Example.known(nodes)),
                        ReloadScope.GLOBAL,
                        Pace.TOGETHER,
                        mounts);
        ReloadRun before = new Told(plan).step(0, DONE).step(1, DONE).run();
        ReloadRun after =
                before.after(
                        new ReloadEvent.Read(
                                before.last() + 1,
                                Example.START,
                                new ReloadEvent.Place(700, 42),
                                NEW,
                                3));

        assertEquals(100_000, after.cells().counts().all());
        assertEquals(1, after.cells().counts().done());
        assertNotSame(before.cells().row(700), after.cells().row(700));
        for (int m = 0; m < 1000; m++) {
            if (m != 700) {
                assertSame(before.cells().row(m), after.cells().row(m));
            }
        }
        for (int n = 0; n < 100; n++) {
            if (n != 42) {
                assertSame(before.cells().at(700, n), after.cells().at(700, n));
            }
        }
        assertSame(before.steps(), after.steps());
    }
}
