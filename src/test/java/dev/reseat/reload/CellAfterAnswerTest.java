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
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.reload.CellStories.CHANGES;
import static dev.reseat.reload.CellStories.EMPTY;
import static dev.reseat.reload.CellStories.NO_SHA;
import static dev.reseat.reload.CellStories.SAME;
import static dev.reseat.reload.CellStories.assertState;
import static dev.reseat.reload.CellStories.begun;
import static dev.reseat.reload.CellStories.row;
import static dev.reseat.reload.CellStories.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of a cell up to a clean answer and after it, told as a list of events.
class CellAfterAnswerTest {
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
                        "builtin",
                        told(BUILTIN).step(0, DONE).read(0, 0, Example.builtin()),
                        "DoneWithoutProof"),
                row(
                        "unknown",
                        told(UNKNOWN).read(0, 0, OLD).step(0, DONE).read(0, 0, OLD),
                        "DoneWithoutProof"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void cellIsWhatItsEventsSay(String name, Told told, String state) {
        assertState(name, told, state);
    }

    @Test
    void nodeShowsOnlyItsOwnReadings() {
        ReloadRun run = begun().step(0, DONE).read(0, 0, NEW).run();

        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.Reloading.class, run.cells().at(0, 1).state());
        assertInstanceOf(CellState.Reloading.class, run.cells().at(0, 2).state());
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
}
