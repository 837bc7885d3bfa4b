package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.ReloadStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A run as far as it has come: the fold of a plan and its events. Pure: the same events give the same run, in the window, in
/// a report and after a crash.
public final class ReloadRun {
    private final ReloadPlan plan;
    private final int[] stepOf;
    private final List<StepState> steps;
    private final Cells cells;
    private final @Nullable ReloadStatus status;
    private final ReloadEvent.@Nullable Stopped stopped;
    private final ReloadEvent.@Nullable Closed closed;
    private final @Nullable ReloadEvent newest;

    private ReloadRun(
            ReloadPlan plan,
            int[] stepOf,
            List<StepState> steps,
            Cells cells,
            @Nullable ReloadStatus status,
            ReloadEvent.@Nullable Stopped stopped,
            ReloadEvent.@Nullable Closed closed,
            @Nullable ReloadEvent newest) {
        this.plan = plan;
        this.stepOf = stepOf;
        this.steps = steps;
        this.cells = cells;
        this.status = status;
        this.stopped = stopped;
        this.closed = closed;
        this.newest = newest;
    }

    /// A run of which nothing has happened yet.
    public static ReloadRun of(ReloadPlan plan) {
        int[] stepOf = new int[plan.mounts().size()];
        for (Step s : plan.steps()) {
            s.mounts().forEach(m -> stepOf[m] = s.number());
        }
        List<StepState> pending = Collections.nCopies(plan.steps().size(), new StepState.Pending());
        return new ReloadRun(plan, stepOf, pending, Cells.of(plan), null, null, null, null);
    }

    /// Folds all events.
    public static ReloadRun of(ReloadPlan plan, List<ReloadEvent> events) {
        return of(plan, events, () -> false).orElseThrow();
    }

    /// The same for somebody who may not wait for the end: a large run has events by the hundred thousand.
    ///
    /// @param left asked before each event, whether nobody waits any more
    /// @return empty once nobody does
    public static Optional<ReloadRun> of(
            ReloadPlan plan, List<ReloadEvent> events, BooleanSupplier left) {
        ReloadRun run = of(plan);
        for (ReloadEvent e : events) {
            if (left.getAsBoolean()) {
                return Optional.empty();
            }
            run = run.after(e);
        }
        return Optional.of(run);
    }

    /// The run after one more event.
    public ReloadRun after(ReloadEvent event) {
        return switch (event) {
            case ReloadEvent.Intended e -> step(e.step(), new StepState.Out(e.at()), e);
            case ReloadEvent.Sent e -> step(e.step(), new StepState.Out(e.at()), e);
            case ReloadEvent.Answered e ->
                    step(e.step(), new StepState.Ended(e.at(), e.answer()), e);
            case ReloadEvent.Read e -> {
                Cell old = cells.at(e.place());
                yield cell(
                        e.place(),
                        begun(e.place()) ? old.withSeen(e.build()) : old.withBefore(e.build()),
                        e);
            }
            case ReloadEvent.NotRead e ->
                    cell(e.place(), cells.at(e.place()).withTrouble(e.why()), e);
            case ReloadEvent.Probed e ->
                    begun(e.place())
                            ? cell(e.place(), cells.at(e.place()).withProbe(e.probe()), e)
                            : copy(e);
            case ReloadEvent.GivenUp e -> {
                Cell old = cells.at(e.place());
                if (old.state().settled() || !begun(e.place())) {
                    yield copy(e);
                }
                yield copy(
                        cells.with(e.place(), old.as(givenUp(e.place(), old, e.why())).by(e)),
                        steps,
                        e);
            }
            case ReloadEvent.Reported e ->
                    new ReloadRun(plan, stepOf, steps, cells, e.status(), stopped, closed, e);
            case ReloadEvent.Stopped e -> {
                ReloadRun run = e.cause() == ReloadEvent.Cause.CRASH ? withoutOut(e) : this;
                yield new ReloadRun(plan, stepOf, run.steps, run.cells, status, e, closed, e);
            }
            case ReloadEvent.Closed e ->
                    new ReloadRun(plan, stepOf, steps, ended(e), status, stopped, e, e);
        };
    }

    /// A crash ends what was out: from there on it is a lost answer like any other.
    private ReloadRun withoutOut(ReloadEvent event) {
        Answer lost = new Answer.Lost("Reseat ended before an answer was recorded");
        ReloadRun run = this;
        for (Step s : plan.steps()) {
            if (steps.get(s.number()) instanceof StepState.Out) {
                run = run.step(s.number(), new StepState.Ended(event.at(), lost), event);
            }
        }
        return run;
    }

    /// Once the verdict is said nobody waits any longer: what was still reloading has not been seen.
    private Cells ended(ReloadEvent.Closed event) {
        CellState unseen = new CellState.NotSeen("the run ended first");
        return cells.withAll(
                IntStream.range(0, plan.mounts().size()).boxed().toList(),
                (_, _, cell) ->
                        cell.state() instanceof CellState.Reloading
                                ? cell.to(unseen, event)
                                : cell);
    }

    private CellState givenUp(Place place, Cell cell, String why) {
        return new Judge(plan).givenUp(place.mount(), cell, steps.get(stepOf[place.mount()]), why);
    }

    private boolean begun(Place place) {
        return !(steps.get(stepOf[place.mount()]) instanceof StepState.Pending);
    }

    private ReloadRun step(int number, StepState state, ReloadEvent event) {
        List<StepState> next = new ArrayList<>(steps);
        next.set(number, state);
        Step step = plan.steps().get(number);
        Judge judge = new Judge(plan);
        Cells judged =
                cells.withAll(
                        step.mounts(),
                        (m, n, cell) -> {
                            Cell old = state instanceof StepState.Ended ? cell.answered() : cell;
                            return old.to(judge.of(m, n, old, step, state), event);
                        });
        return copy(judged, List.copyOf(next), event);
    }

    private ReloadRun cell(Place place, Cell changed, ReloadEvent event) {
        int number = stepOf[place.mount()];
        Step step = plan.steps().get(number);
        CellState given = changed.state();
        CellState state =
                new Judge(plan).of(place.mount(), place.node(), changed, step, steps.get(number));
        boolean reading =
                event instanceof ReloadEvent.Read
                        && plan.nodes().get(place.node()).unseen() == null;
        if (given.settled() && state instanceof CellState.Reloading) {
            // What was decided stays so until a reading says otherwise, and is not awaited a second
            // time.
            state = reading ? givenUp(place, changed, "by a later reading") : given;
        }
        Cell judged = reading ? changed.as(state).by(event) : changed.to(state, event);
        return copy(cells.with(place, judged), steps, event);
    }

    private ReloadRun copy(ReloadEvent event) {
        return copy(cells, steps, event);
    }

    private ReloadRun copy(Cells newCells, List<StepState> newSteps, ReloadEvent event) {
        return new ReloadRun(plan, stepOf, newSteps, newCells, status, stopped, closed, event);
    }

    /// What is being run.
    public ReloadPlan plan() {
        return plan;
    }

    /// The cells now.
    public Cells cells() {
        return cells;
    }

    /// How far each step of the plan is, by its number.
    public List<StepState> steps() {
        return steps;
    }

    /// The number of the step that touches a mount.
    public int stepOf(int mount) {
        return stepOf[mount];
    }

    /// Reports by id, where the server has them.
    public Optional<ReloadStatus> status() {
        return Optional.ofNullable(status);
    }

    /// Why no further step will be sent, if so.
    public Optional<ReloadEvent.Stopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// The verdict that was said, once there is one.
    public Optional<Verdict> verdict() {
        return closed == null ? Optional.empty() : Optional.of(closed.verdict());
    }

    /// Number of the newest event.
    public long last() {
        return newest == null ? 0 : newest.number();
    }

    /// The newest event; empty while nothing has happened.
    public Optional<ReloadEvent> newest() {
        return Optional.ofNullable(newest);
    }

    /// Whether a request is out and has no end.
    public boolean requestOut() {
        return steps.stream().anyMatch(s -> s instanceof StepState.Out);
    }

    /// Whether every cell of a step is decided.
    public boolean settled(Step step) {
        if (!(steps.get(step.number()) instanceof StepState.Ended)) {
            return false;
        }
        for (int m : step.mounts()) {
            for (int n = 0; n < plan.nodes().size(); n++) {
                if (cells.at(m, n).state() instanceof CellState.Reloading) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The answer to a step, once there is one.
    public Optional<Answer> answer(int step) {
        return steps.get(step) instanceof StepState.Ended e
                ? Optional.of(e.answer())
                : Optional.empty();
    }

    /// Mounts whose step was never sent, or was refused.
    public int mountsNotTouched() {
        int n = 0;
        for (Step s : plan.steps()) {
            if (!steps.get(s.number()).touched()) {
                n += s.mounts().size();
            }
        }
        return n;
    }
}
