package dev.reseat.ui.reload;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import java.util.Optional;

/// Where a person is on the way from a choice to a verdict.
public sealed interface ReloadState {
    /// No mount is chosen.
    record Nothing() implements ReloadState {}

    /// A plan is shown.
    record Planning(ReloadPlan plan) implements ReloadState {}

    /// The plan is asked about once more.
    ///
    /// @param newer a plan that differs, made since because the cluster was seen to have changed; this one is not to be sent then
    record Confirming(ReloadPlan plan, Optional<ReloadPlan> newer) implements ReloadState {}

    /// It was confirmed and is being written down.
    record Starting(ReloadPlan plan) implements ReloadState {}

    /// It could not be begun; nothing was sent.
    ///
    /// @param why one sentence for people
    record NotStarted(ReloadPlan plan, String why) implements ReloadState {}

    /// It is under way.
    record Running(Progress progress) implements ReloadState {}

    /// The verdict has been said.
    record Ended(Progress progress) implements ReloadState {}

    /// Whether a plan was confirmed and has no verdict yet.
    default boolean underWay() {
        return this instanceof Starting || this instanceof Running;
    }
}
