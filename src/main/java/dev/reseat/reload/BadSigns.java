package dev.reseat.reload;

import dev.reseat.vault.Answer;
import dev.reseat.vault.ReloadStatus;
import java.util.Optional;

/// What a step left behind that forbids the next one. Pure.
final class BadSigns {
    private static final String STOPPED = "Stopped before the next request: ";

    private BadSigns() {}

    /// The first bad sign of a step, as one sentence; empty where there is none.
    static Optional<String> after(ReloadRun run, int number) {
        return inCells(run, number)
                .or(() ->
                        run.status().map(ReloadStatus::errors).orElse(0L) > 0
                                ? Optional.of("a participant reported an error.")
                                : Optional.empty())
                .or(() -> run.answer(number).flatMap(BadSigns::inAnswer))
                .map(STOPPED::concat);
    }

    private static Optional<String> inCells(ReloadRun run, int number) {
        ReloadPlan plan = run.plan();
        for (int m : plan.steps().get(number).mounts()) {
            for (int n = 0; n < plan.nodes().size(); n++) {
                Optional<String> sign = inCell(run.cells().at(m, n), plan.mounts().get(m));
                if (sign.isPresent()) {
                    return Optional.of(
                            plan.mounts().get(m).path()
                                    + " "
                                    + sign.get()
                                    + " "
                                    + plan.nodes().get(n).name()
                                    + ".");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inCell(Cell cell, PlannedMount planned) {
        return switch (cell.state()) {
            case CellState.Down _ -> Optional.of("is down on");
            case CellState.Failed _ -> Optional.of("failed on");
            case CellState.DoneWithoutProof _ when runsAnother(cell, planned) ->
                    Optional.of("was reloaded to another build than the reviewed one on");
            case CellState.DoneWithoutProof _,
                    CellState.Waiting _,
                    CellState.Reloading _,
                    CellState.Proved _,
                    CellState.NotSeen _ ->
                    Optional.empty();
        };
    }

    /// Then the catalog is no longer the one that was planned with.
    private static boolean runsAnother(Cell cell, PlannedMount planned) {
        return cell.changed()
                && switch (planned.expectation()) {
                    case Expectation.Changes(var to) -> !to.equals(cell.seen());
                    case Expectation.SameBinary(var same) -> !same.equals(cell.seen());
                    case Expectation.Builtin _, Expectation.Unknown _ -> false;
                };
    }

    private static Optional<String> inAnswer(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> Optional.empty();
            case Answer.Failed _ -> Optional.of("the server reported a failure.");
            case Answer.Refused _ -> Optional.of("this one was refused.");
            case Answer.Lost _ -> Optional.of("the answer was lost.");
        };
    }
}
