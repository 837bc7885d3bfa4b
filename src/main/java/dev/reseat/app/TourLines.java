package dev.reseat.app;

import dev.reseat.reload.Cell;
import dev.reseat.reload.CellState;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Step;
import dev.reseat.reload.StepState;
import dev.reseat.vault.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Prints a run as it goes: a line per step and per cell, each time its state changes.
final class TourLines implements Consumer<Progress> {
    private final Consumer<String> out;
    private final Map<String, String> said = new HashMap<>();

    TourLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(Progress progress) {
        ReloadRun run = progress.run();
        for (Step step : run.plan().steps()) {
            say("step " + step.number(), step(step, run.steps().get(step.number())));
        }
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            for (int n = 0; n < run.plan().nodes().size(); n++) {
                Cell cell = run.cells().at(m, n);
                if (run.steps().get(run.stepOf(m)).touched()) {
                    String where =
                            run.plan().nodes().get(n).name()
                                    + "  "
                                    + run.plan().mounts().get(m).path();
                    say(where, "  " + where + "  " + cell.state().word() + detail(cell.state()));
                }
            }
        }
        run.verdict()
                .ifPresent(v ->
                        say(
                                "verdict",
                                "verdict: "
                                        + v.word().label()
                                        + ". "
                                        + v.sentence()
                                        + (v.beside().isEmpty() ? "" : " " + v.beside())));
        say(
                "recorded",
                progress.notRecorded().isEmpty() ? "" : "not recorded: " + progress.notRecorded());
    }

    private void say(String about, String line) {
        if (!line.isEmpty() && !line.equals(said.put(about, line))) {
            out.accept(harmless(line));
        }
    }

    /// Servers' words go to a terminal, which takes some signs for orders: none of them is printed.
    private static String harmless(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\ufffd");
    }

    private static String detail(CellState state) {
        String detail = state.detail().replaceAll("\\s+", " ");
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }

    private static String step(Step step, StepState state) {
        String name =
                "step "
                        + (step.number() + 1)
                        + ", "
                        + step.mounts().size()
                        + (step.mounts().size() == 1 ? " mount: " : " mounts: ");
        return switch (state) {
            case StepState.Pending _ -> "";
            case StepState.Out _ -> name + "sent to " + step.asked();
            case StepState.Ended(_, Answer.Done d) ->
                    name + "answered " + d.status() + ", request " + d.requestId();
            case StepState.Ended(_, Answer.Failed f) -> name + "failed with " + f.status();
            case StepState.Ended(_, Answer.Refused r) -> name + "refused, " + r.proof();
            case StepState.Ended(_, Answer.Lost l) -> name + "answer lost, " + l.why();
        };
    }
}
