package dev.reseat.reload;

import static dev.reseat.fakes.Example.BAO_2_6;
import static dev.reseat.fakes.Plans.NEW;
import static dev.reseat.fakes.Plans.OLD;
import static dev.reseat.fakes.Told.CANNOT_TELL;
import static dev.reseat.fakes.Told.DOWN;
import static dev.reseat.fakes.Told.LOST;
import static dev.reseat.fakes.Told.REFUSED;
import static dev.reseat.fakes.Told.SERVES;
import static dev.reseat.fakes.Told.failed;
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

import dev.reseat.fakes.Plans;
import dev.reseat.fakes.Told;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of a cell after a failure, a lost answer, a crash or a refusal, told as a list of events.
class CellAfterTroubleTest {
    static Stream<Arguments> states() {
        return Stream.of(
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
                row(
                        "same binary, failed elsewhere",
                        told(SAME)
                                .read(0, 0, OLD)
                                .step(0, failed("x/"))
                                .read(0, 0, OLD)
                                .probed(0, 0, SERVES),
                        "NotSeen"),
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
                        "Waiting"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void cellIsWhatItsEventsSay(String name, Told told, String state) {
        assertState(name, told, state);
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

    @Test
    void errorTextSpeaksOnlyForTheNodeThatWasAsked() {
        // OpenBao 2.7.2: the active fails, the others go on by themselves.
        ReloadRun run =
                begun().step(0, failed("docs-0/")).read(0, 1, NEW).probed(0, 1, SERVES).run();

        assertInstanceOf(CellState.Failed.class, run.cells().at(0, 0).state());
        assertInstanceOf(CellState.Proved.class, run.cells().at(0, 1).state());
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
}
