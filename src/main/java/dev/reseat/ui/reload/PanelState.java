package dev.reseat.ui.reload;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;

/// What the Reload panel is about.
public sealed interface PanelState {
    /// No mount is chosen.
    record NothingChosen() implements PanelState {}

    /// A plan to look at.
    record Planned(ReloadPlan plan) implements PanelState {}

    /// The person is asked once more.
    ///
    /// @param outdated whether the cluster has changed since the question was put
    record Confirming(ReloadPlan plan, boolean outdated) implements PanelState {}

    /// The run is being recorded; nothing has been sent.
    record Starting(ReloadPlan plan) implements PanelState {}

    /// It was not begun.
    ///
    /// @param why one sentence with what to do
    record NotStarted(ReloadPlan plan, String why) implements PanelState {}

    /// A run under way or ended.
    record Running(Progress progress) implements PanelState {
        /// Whether its verdict has been said.
        public boolean ended() {
            return progress.run().verdict().isPresent();
        }
    }
}
