package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Example.BAO_2_7;
import static dev.reseat.fakes.Example.ENTERPRISE;
import static dev.reseat.fakes.Example.build;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.Told.CANNOT_TELL;
import static dev.reseat.fakes.Told.DONE;
import static dev.reseat.fakes.Told.DOWN;
import static dev.reseat.fakes.Told.LOST;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.fakes.Told.failed;
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
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.PluginBuild;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of a cell, told as a list of events.
class ReloadRunTest {
    private static final PluginBuild NO_SHA = build("v1.0.0", "");
    private static final PluginBuild EMPTY = build("", "");

    private static final ReloadPlan CHANGES =
            Plans.changing(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
    private static final ReloadPlan SAME =
            Plans.sameBinary(BAO_2_7, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
    private static final ReloadPlan BUILTIN = of(Example.mount("kv/", "kv", Example.builtin()));
    private static final ReloadPlan UNKNOWN =
            Plans.of(
                    Example.snapshot(
                                    BAO_2_7,
                                    List.of(Example.mount("docs-0/", "docs", OLD)),
                                    List.of())
                            .withCatalog(Example.denied("read on sys/plugins/catalog")),
                    new ReloadChoice(
                            new ReloadTarget.OfMounts(List.of(new MountPath("docs-0/"))),
                            ReloadScope.GLOBAL,
                            Pace.CAREFUL));

    private static ReloadPlan of(Mount mount) {
        var row = Example.row(mount.path().value(), mount.plugin(), Example.builtin());
        return Plans.ofMounts(
                Example.snapshot(BAO_2_7, List.of(mount), List.of(row)),
                ReloadScope.GLOBAL,
                Pace.CAREFUL,
                List.of(mount));
    }

    private static Told told(ReloadPlan plan) {
        return new Told(plan);
    }

    /// A changing mount that both ran the old build before, at the asked node (0) and at another (1).
    private static Told begun() {
        return told(CHANGES).read(0, 0, OLD).read(0, 1, OLD);
    }

    static Stream<Arguments> states() {
        return Stream.of(
                row("nothing happened", told(CHANGES), "Waiting"),
                row("read and probed before", begun().probed(0, 0, DOWN), "Waiting"),
                row("request is out", begun().sent(0), "Reloading"),
                row(
                        "request is out, the new build shows",
                        begun().sent(0).read(0, 0, NEW),
                        "Reloading"),
                row("answered, not read", begun().step(0, DONE), "Reloading"),
                row("answered, still old", begun().step(0, DONE).read(0, 0, OLD), "Reloading"),
                // after a clean answer
                row("new build shows", begun().step(0, DONE).read(0, 0, NEW), "Proved"),
                row(
                        "new build shown while out",
                        begun().sent(0).read(0, 0, NEW).answered(0, DONE),
                        "Proved"),
                row(
                        "ran it before already",
                        told(CHANGES).read(0, 0, NEW).step(0, DONE).read(0, 0, NEW),
                        "DoneWithoutProof"),
                row(
                        "before not seen",
                        told(CHANGES).step(0, DONE).read(0, 0, NEW),
                        "DoneWithoutProof"),
                row(
                        "same version, other sha",
                        begun().step(0, DONE).read(0, 0, build("v2.0.0", "beef")),
                        "Reloading"),
                row(
                        "same version, other sha, and nothing more comes",
                        begun().step(0, DONE)
                                .read(0, 0, build("v2.0.0", "beef"))
                                .givenUp(0, 0, "15 s"),
                        "DoneWithoutProof"),
                row("no sha shows", begun().step(0, DONE).read(0, 0, NO_SHA), "Failed"),
                row(
                        "new build but down",
                        begun().step(0, DONE).read(0, 0, NEW).probed(0, 0, DOWN),
                        "Down"),
                row(
                        "down, then healed",
                        begun().step(0, DONE)
                                .read(0, 0, NEW)
                                .probed(0, 0, DOWN)
                                .probed(0, 0, SERVES),
                        "Proved"),
                row(
                        "down stays down by a probe that says nothing",
                        begun().step(0, DONE)
                                .read(0, 0, NEW)
                                .probed(0, 0, DOWN)
                                .probed(0, 0, CANNOT_TELL),
                        "Down"),
                row(
                        "probe alone proves nothing",
                        begun().step(0, DONE).probed(0, 0, SERVES),
                        "Reloading"),
                // given up
                row(
                        "old at the end of time",
                        begun().step(0, DONE).read(0, 0, OLD).givenUp(0, 0, "15 s"),
                        "Failed"),
                row("never read", begun().step(0, DONE).givenUp(0, 0, "15 s"), "NotSeen"),
                row(
                        "unreachable",
                        begun().step(0, DONE)
                                .read(0, 0, OLD)
                                .notRead(0, 0, "away")
                                .givenUp(0, 0, "15 s"),
                        "NotSeen"),
                row(
                        "given up while out",
                        begun().sent(0).read(0, 0, OLD).givenUp(0, 0, "watching was ended"),
                        "NotSeen"),
                row(
                        "late, then new",
                        begun().step(0, DONE).read(0, 0, OLD).givenUp(0, 0, "15 s").read(0, 0, NEW),
                        "Proved"),
                row(
                        "away, then back with the new",
                        begun().step(0, DONE)
                                .notRead(0, 0, "away")
                                .givenUp(0, 0, "15 s")
                                .read(0, 0, NEW),
                        "Proved"),
                row(
                        "away, then back with the old",
                        begun().step(0, DONE)
                                .notRead(0, 0, "away")
                                .givenUp(0, 0, "15 s")
                                .read(0, 0, OLD),
                        "Failed"),
                row(
                        "proved, then old again",
                        begun().step(0, DONE).read(0, 0, NEW).read(0, 0, OLD),
                        "Failed"),
                row(
                        "proved, then unreachable",
                        begun().step(0, DONE).read(0, 0, NEW).notRead(0, 0, "away"),
                        "Proved"),
                row(
                        "giving up does not undo a proof",
                        begun().step(0, DONE).read(0, 0, NEW).givenUp(0, 0, "15 s"),
                        "Proved"),
                // after a failure
                row(
                        "named in the error",
                        begun().step(0, failed("docs-0/")).read(0, 0, NEW).probed(0, 0, SERVES),
                        "Failed"),
                row(
                        "named and dead",
                        begun().step(0, failed("docs-0/")).read(0, 0, NEW).probed(0, 0, DOWN),
                        "Down"),
                row(
                        "not named, values alone",
                        begun().step(0, failed("x/")).read(0, 0, NEW),
                        "Reloading"),
                row(
                        "not named, new, serves",
                        begun().step(0, failed("x/")).read(0, 0, NEW).probed(0, 0, SERVES),
                        "Proved"),
                row(
                        "not named, new, nobody knows if it serves",
                        begun().step(0, failed("x/")).read(0, 0, NEW).probed(0, 0, CANNOT_TELL),
                        "NotSeen"),
                row(
                        "not named, new, given up without a probe",
                        begun().step(0, failed("x/")).read(0, 0, NEW).givenUp(0, 0, "5 s"),
                        "NotSeen"),
                row(
                        "not named, old, serves",
                        begun().step(0, failed("x/")).read(0, 0, OLD).probed(0, 0, SERVES),
                        "Failed"),
                row(
                        "not named, no sha",
                        begun().step(0, failed("x/")).read(0, 0, NO_SHA).probed(0, 0, SERVES),
                        "Failed"),
                row(
                        "serves by a probe made before the failure",
                        begun().sent(0)
                                .probed(0, 0, SERVES)
                                .answered(0, failed("x/"))
                                .read(0, 0, NEW),
                        "Reloading"),
                // after a lost answer
                row("lost, not read", begun().step(0, LOST), "Reloading"),
                row(
                        "lost, new, serves",
                        begun().step(0, LOST).read(0, 0, NEW).probed(0, 0, SERVES),
                        "Proved"),
                row("lost, values alone", begun().step(0, LOST).read(0, 0, NEW), "Reloading"),
                row(
                        "lost, new, given up without a probe",
                        begun().step(0, LOST).read(0, 0, NEW).givenUp(0, 0, "5 s"),
                        "NotSeen"),
                row(
                        "lost, old",
                        begun().step(0, LOST).read(0, 0, OLD).probed(0, 0, SERVES),
                        "NotSeen"),
                row(
                        "lost, old, given up",
                        begun().step(0, LOST).read(0, 0, OLD).givenUp(0, 0, "5 s"),
                        "NotSeen"),
                row("lost, dead", begun().step(0, LOST).read(0, 0, OLD).probed(0, 0, DOWN), "Down"),
                row(
                        "lost, serves by a probe made before",
                        begun().sent(0).probed(0, 0, SERVES).read(0, 0, NEW).answered(0, LOST),
                        "Reloading"),
                // a crash ends what was out
                row(
                        "crash while out",
                        begun().sent(0).stopped(ReloadEvent.Cause.CRASH, "ended"),
                        "Reloading"),
                row(
                        "crash, read again, new, serves",
                        begun().sent(0)
                                .stopped(ReloadEvent.Cause.CRASH, "ended")
                                .read(0, 0, NEW)
                                .probed(0, 0, SERVES),
                        "Proved"),
                row(
                        "crash, read again, old",
                        begun().sent(0)
                                .stopped(ReloadEvent.Cause.CRASH, "ended")
                                .read(0, 0, OLD)
                                .probed(0, 0, SERVES),
                        "NotSeen"),
                // refused
                row("refused", begun().step(0, REFUSED), "Waiting"),
                row(
                        "refused, and down as it was",
                        begun().step(0, REFUSED).probed(0, 0, DOWN),
                        "Waiting"),
                // nothing could prove these
                row(
                        "same binary",
                        told(SAME).read(0, 0, OLD).step(0, DONE).read(0, 0, OLD),
                        "DoneWithoutProof"),
                row(
                        "same binary where another ran",
                        told(SAME).read(0, 0, NEW).step(0, DONE).read(0, 0, OLD),
                        "Proved"),
                row(
                        "same binary, other build shows",
                        told(SAME).read(0, 0, NEW).step(0, DONE).read(0, 0, NEW),
                        "Reloading"),
                row(
                        "same binary, other build at the end of time",
                        told(SAME)
                                .read(0, 0, NEW)
                                .step(0, DONE)
                                .read(0, 0, NEW)
                                .givenUp(0, 0, "15 s"),
                        "Failed"),
                row(
                        "same binary, failed elsewhere",
                        told(SAME)
                                .read(0, 0, OLD)
                                .step(0, failed("x/"))
                                .read(0, 0, OLD)
                                .probed(0, 0, SERVES),
                        "NotSeen"),
                row(
                        "builtin",
                        told(BUILTIN).step(0, DONE).read(0, 0, Example.builtin()),
                        "DoneWithoutProof"),
                row(
                        "unknown",
                        told(UNKNOWN).read(0, 0, OLD).step(0, DONE).read(0, 0, OLD),
                        "DoneWithoutProof"));
    }

    /// Where a failed mount is started again by the next request, one that could not be initialised shows the new build and
    /// serves, as a good one does (recorded as "broken-init-error-5-reload-by-plugin").
    @Test
    void unnamedFailureLeavesNeitherProofNorBlameWhereAMountHeals() {
        ReloadPlan heals = Plans.changing(BAO_2_6, ReloadScope.LOCAL, Pace.TOGETHER, 2);
        Told told =
                told(heals)
                        .read(0, 0, OLD)
                        .read(1, 0, OLD)
                        .step(0, failed())
                        .read(0, 0, NEW)
                        .probed(0, 0, SERVES)
                        .read(1, 0, OLD)
                        .probed(1, 0, SERVES);
        assertInstanceOf(CellState.NotSeen.class, told.run().cells().at(0, 0).state());
        assertInstanceOf(CellState.NotSeen.class, told.run().cells().at(1, 0).state());
        Told named =
                told(heals)
                        .read(0, 0, OLD)
                        .read(1, 0, OLD)
                        .step(0, failed("docs-1/"))
                        .read(0, 0, NEW)
                        .probed(0, 0, SERVES)
                        .read(1, 0, NEW)
                        .probed(1, 0, SERVES);
        assertInstanceOf(CellState.Proved.class, named.run().cells().at(0, 0).state());
        assertInstanceOf(CellState.Failed.class, named.run().cells().at(1, 0).state());
    }

    @Test
    void emptySha256ThatWasEmptyBeforeSaysNothingOfALostReload() {
        Told told = told(CHANGES).read(0, 0, EMPTY).step(0, LOST).read(0, 0, EMPTY);
        assertInstanceOf(
                CellState.NotSeen.class, told.probed(0, 0, SERVES).run().cells().at(0, 0).state());
    }

    private static Arguments row(String name, Told told, String state) {
        return Arguments.of(name, told, state);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void cellIsWhatItsEventsSay(String name, Told told, String state) {
        assertEquals(state, told.run().cells().at(0, 0).state().getClass().getSimpleName(), name);
    }

    @Test
    void nodeShowsOnlyItsOwnReadings() {
        ReloadRun run = begun().step(0, DONE).read(0, 0, NEW).run();

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.Reloading.class, run.cells().at(0, 1).state());
        assertInstanceOf(CellState.Reloading.class, run.cells().at(0, 2).state());
    }

    @Test
    void errorTextSpeaksOnlyForTheNodeThatWasAsked() {
        // OpenBao 2.7.2: the active fails, the others go on by themselves.
        ReloadRun run =
                begun().step(0, failed("docs-0/")).read(0, 1, NEW).probed(0, 1, SERVES).run();

        assertInstanceOf(CellState.Failed.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 1).state());
    }

    @Test
    void failedGlobalReloadOnAStandbyIsFailedByItsEmptyValuesThenDownByTheProbe() {
        Told told = begun().step(0, DONE).read(0, 1, EMPTY);
        CellState byReading = told.run().cells().at(0, 1).state();
        CellState byProbe = told.probed(0, 1, DOWN).run().cells().at(0, 1).state();

        assertInstanceOf(CellState.Failed.class, byReading);
        assertEquals(new CellState.Down("backend is nil"), byProbe);
    }

    @Test
    void nodeThatFailedBeforeIsAwaitedWhileItStillShowsThat() {
        Told told = told(CHANGES).read(0, 1, EMPTY).step(0, DONE).read(0, 1, EMPTY);

        assertInstanceOf(CellState.Reloading.class, told.run().cells().at(0, 1).state());
        assertInstanceOf(
                CellState.Failed.class, told.givenUp(0, 1, "15 s").run().cells().at(0, 1).state());
        assertInstanceOf(
                CellState.Proved.class, told.read(0, 1, NEW).run().cells().at(0, 1).state());
    }

    @Test
    void nodesOfWhichNothingCanBeSeenStayUnseenWhateverIsTold() {
        ReloadPlan plan = Plans.changing(ENTERPRISE, ReloadScope.GLOBAL, Pace.CAREFUL, 1);
        Told told =
                new Told(plan).read(0, 1, OLD).step(0, DONE).read(0, 1, NEW).probed(0, 1, SERVES);

        assertInstanceOf(CellState.NotSeen.class, told.run().cells().at(0, 1).state());
        assertEquals(0, told.run().cells().at(0, 1).evidence(), "nothing carries it");
    }

    @Test
    void proofNamesTheReadingThatCarriesIt() {
        Told told = begun().step(0, DONE).read(0, 0, NEW);
        long reading = told.events().getLast().number();
        Cell cell =
                told.probed(0, 0, SERVES)
                        .notRead(0, 0, "away")
                        .givenUp(0, 0, "15 s")
                        .run()
                        .cells()
                        .at(0, 0);

        assertEquals(reading, cell.evidence());
        assertEquals(Example.START.plusSeconds(reading), cell.at());
    }

    @Test
    void lateCellSaysBothBuildsApartEvenUnderOneVersion() {
        PluginBuild again = build("v1.0.0", "beefbeefbeef");
        var mount = Example.mount("docs/", "docs", OLD);
        ReloadPlan plan =
                Plans.ofMounts(
                        Example.snapshot(
                                BAO_2_6,
                                List.of(mount),
                                List.of(Example.row("docs/", "docs", again))),
                        ReloadScope.LOCAL,
                        Pace.CAREFUL,
                        List.of(mount));
        CellState state =
                new Told(plan)
                        .read(0, 0, OLD)
                        .step(0, DONE)
                        .read(0, 0, OLD)
                        .givenUp(0, 0, "15 s")
                        .run()
                        .cells()
                        .at(0, 0)
                        .state();

        String words = assertInstanceOf(CellState.Failed.class, state).words();
        assertTrue(words.contains("beefbeef") && words.contains(OLD.shortSha()), words);
    }

    @Test
    void initialisationErrorThatShowsNewValuesSaysThatTheNewVersionServesWithoutIt() {
        CellState state =
                begun().step(0, failed("docs-0/"))
                        .read(0, 0, NEW)
                        .probed(0, 0, SERVES)
                        .run()
                        .cells()
                        .at(0, 0)
                        .state();

        assertEquals(
                new CellState.Failed(
                        "checksums did not match (the new version serves, without its initialisation)"),
                state);
    }

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
