package dev.reseat.reload;

import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.ServerTraits;
import java.util.Optional;

/// Decides one cell from what is known of it. Pure, and the only place that says *proved*.
final class Judge {
    private static final String NO_SHA =
            "this node shows no sha256 for the plugin: it could not start it";

    private final ReloadPlan plan;

    Judge(ReloadPlan plan) {
        this.plan = plan;
    }

    /// The state of a cell whose step has begun.
    ///
    /// @param step the step that touches it
    /// @param how how far that step is
    CellState of(int mount, int node, Cell cell, Step step, StepState how) {
        if (plan.nodes().get(node).unseen() != null) {
            return cell.state();
        }
        if (how instanceof StepState.Ended e && e.answer() instanceof Answer.Refused) {
            return new CellState.Waiting();
        }
        if (cell.probe() instanceof Probe.Down d) {
            return new CellState.Down(d.words());
        }
        PlannedMount planned = plan.mounts().get(mount);
        return switch (how) {
            case StepState.Pending _ -> new CellState.Waiting();
            case StepState.Out _ -> new CellState.Reloading();
            case StepState.Ended(_, Answer.Done _) -> afterDone(planned, cell);
            case StepState.Ended(_, Answer.Failed f) ->
                    afterFailed(planned, cell, step, node == plan.askedNode(step), f);
            case StepState.Ended(_, Answer.Lost _) -> afterLost(planned, cell);
            case StepState.Ended(_, Answer.Refused _) -> new CellState.Waiting();
        };
    }

    private static CellState afterDone(PlannedMount planned, Cell cell) {
        PluginBuild seen = cell.seen();
        if (seen == null) {
            return new CellState.Reloading();
        }
        if (seen.lastReloadFailed()) {
            // Where an earlier reload had failed, the same values only say that nothing has come of
            // this one yet.
            return seen.equals(cell.before())
                    ? new CellState.Reloading()
                    : new CellState.Failed(NO_SHA);
        }
        return switch (planned.expectation()) {
            case Expectation.Changes c when seen.equals(c.to()) && cell.changed() ->
                    new CellState.Proved(seen);
            case Expectation.Changes c when seen.equals(c.to()) && cell.before() == null ->
                    new CellState.DoneWithoutProof(
                            "runs " + seen.label() + "; what it ran before was not seen");
            case Expectation.Changes c when seen.equals(c.to()) ->
                    new CellState.DoneWithoutProof("ran " + seen.label() + " here already");
            case Expectation.Changes _ -> new CellState.Reloading();
            case Expectation.SameBinary s when seen.equals(s.build()) && cell.changed() ->
                    new CellState.Proved(seen);
            case Expectation.SameBinary s when seen.equals(s.build()) ->
                    new CellState.DoneWithoutProof("same binary: nothing tells a restart");
            case Expectation.SameBinary _ -> new CellState.Reloading();
            case Expectation.Builtin _ ->
                    new CellState.DoneWithoutProof("builtin: nothing tells a restart");
            case Expectation.Unknown u ->
                    new CellState.DoneWithoutProof("runs " + seen.label() + "; " + u.why());
        };
    }

    /// Values prove nothing after a failure: an initialisation error shows the new ones, OpenBao 2.7 the old ones. Only a
    /// probe lets a cell count, and at the node that was asked a mount that the error names never does.
    private CellState afterFailed(
            PlannedMount planned, Cell cell, Step step, boolean asked, Answer.Failed failed) {
        Optional<String> cause = asked ? causeFor(planned, failed) : Optional.empty();
        boolean serves = cell.probe() instanceof Probe.Serves;
        if (cause.isPresent()) {
            return new CellState.Failed(
                    cause.get() + (serves ? " (" + servesWhat(planned, cell) + ")" : ""));
        }
        PluginBuild seen = cell.seen();
        if (seen == null || cell.probe() == null) {
            return new CellState.Reloading();
        }
        if (seen.lastReloadFailed()) {
            return noSha(cell, seen);
        }
        boolean named = asked && !failed.items().isEmpty();
        if (serves && shows(planned, cell, seen)) {
            return named || !heals() ? new CellState.Proved(seen) : looksAlike(seen);
        }
        if (planned.expectation() instanceof Expectation.Changes(var to)) {
            if (seen.equals(to)) {
                return new CellState.NotSeen(
                        "shows " + to.label() + ", which proves nothing after a failed reload");
            }
            return step.mounts().size() > 1 && failed.items().isEmpty()
                    ? new CellState.NotSeen(
                            "still runs "
                                    + seen.label()
                                    + "; the server does not say at which mount it failed")
                    : new CellState.Failed(
                            "still runs " + seen.label() + " after the reload failed");
        }
        return new CellState.NotSeen(
                "the reload failed, and nothing tells whether this mount was restarted");
    }

    /// Whether the node's own reading shows the change that was planned.
    private static boolean shows(PlannedMount planned, Cell cell, PluginBuild seen) {
        return cell.changed()
                && planned.expectation() instanceof Expectation.Changes c
                && seen.equals(c.to());
    }

    /// Where the next request starts a failed mount again, one that could not be initialised shows the new values and serves
    /// (recorded as "broken-init-error-5-reload-by-plugin"); what tells it from a good one is only that it is named, or not.
    private boolean heals() {
        return plan.traits().afterFailure() == ServerTraits.AfterFailure.HEALS;
    }

    private static CellState looksAlike(PluginBuild seen) {
        return new CellState.NotSeen(
                "shows "
                        + seen.label()
                        + " and serves; a mount whose initialisation failed looks the same");
    }

    /// Where an earlier reload had failed already, the same values say nothing of this one.
    private static CellState noSha(Cell cell, PluginBuild seen) {
        return seen.equals(cell.before())
                ? new CellState.NotSeen("shows no sha256, as it did before")
                : new CellState.Failed("no sha256 is shown: the last reload failed here");
    }

    private static Optional<String> causeFor(PlannedMount planned, Answer.Failed failed) {
        return failed.items().stream()
                .filter(i -> i.mount().equals(planned.path().value()))
                .map(Answer.Item::cause)
                .findFirst();
    }

    private static String servesWhat(PlannedMount planned, Cell cell) {
        if (planned.expectation() instanceof Expectation.Changes c && c.to().equals(cell.seen())) {
            return "the new version serves, without its initialisation";
        }
        return "it serves: "
                + (cell.seen() == null ? "which version is not known" : cell.seen().label());
    }

    private CellState afterLost(PlannedMount planned, Cell cell) {
        PluginBuild seen = cell.seen();
        if (seen == null || cell.probe() == null) {
            return new CellState.Reloading();
        }
        if (seen.lastReloadFailed()) {
            return noSha(cell, seen);
        }
        if (cell.probe() instanceof Probe.Serves && shows(planned, cell, seen)) {
            return heals() ? looksAlike(seen) : new CellState.Proved(seen);
        }
        return new CellState.NotSeen("the answer was lost; read again: runs " + seen.label());
    }

    /// The state of a cell that was still awaited when its time was up.
    ///
    /// @param how how far its step is: without a told end nothing it shows is a failure
    CellState givenUp(int mount, Cell cell, StepState how, String why) {
        PlannedMount planned = plan.mounts().get(mount);
        PluginBuild seen = cell.seen();
        boolean told = how instanceof StepState.Ended e && !(e.answer() instanceof Answer.Lost);
        if (seen == null || !cell.trouble().isEmpty() || !told) {
            return new CellState.NotSeen(cell.trouble().isEmpty() ? why : cell.trouble());
        }
        if (seen.lastReloadFailed()) {
            return new CellState.Failed(NO_SHA);
        }
        return switch (planned.expectation()) {
            case Expectation.Changes(var to) when seen.equals(to) ->
                    new CellState.NotSeen(
                            "shows "
                                    + to.label()
                                    + ", and no probe told whether it serves: "
                                    + why);
            case Expectation.Changes(var to) when cell.changed() && isDone(how) ->
                    another(seen, to);
            case Expectation.Changes(var to) -> new CellState.Failed(other(seen, to) + ": " + why);
            case Expectation.SameBinary(var same)
                    when !seen.equals(same) && cell.changed() && isDone(how) ->
                    another(seen, same);
            case Expectation.SameBinary(var same) when !seen.equals(same) ->
                    new CellState.Failed(other(seen, same) + ": " + why);
            case Expectation.SameBinary _, Expectation.Builtin _, Expectation.Unknown _ ->
                    new CellState.NotSeen(why);
        };
    }

    /// The server says done and the node runs another build than before: it was reloaded, to something else than was
    /// reviewed. The catalog or the mount was changed in between.
    private static CellState another(PluginBuild seen, PluginBuild reviewed) {
        return new CellState.DoneWithoutProof(
                "it was reloaded, and " + other(seen, reviewed) + " as reviewed");
    }

    private static boolean isDone(StepState how) {
        return how instanceof StepState.Ended(_, Answer.Done _);
    }

    /// Two builds of one version are told apart by their sha256.
    private static String other(PluginBuild seen, PluginBuild expected) {
        return seen.label().equals(expected.label())
                ? "runs "
                        + seen.label()
                        + " with sha256 "
                        + seen.shortSha()
                        + "…, not "
                        + expected.shortSha()
                        + "…"
                : "runs " + seen.label() + ", not " + expected.label();
    }
}
