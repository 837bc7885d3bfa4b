package dev.reseat.ui.reload;

import dev.reseat.reload.Pace;
import dev.reseat.reload.Planner;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.ui.kit.Connection;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Everything that a plan is made from. Thousands of mounts are sorted and looked through for it, so it is answered in the
/// background.
///
/// @param number later questions have larger ones
record PlanQuestion(long number, Assessment assessment, Wanted wanted, Connection connection) {
    /// What the person has set.
    ///
    /// @param byPlugin whether the whole plugin is wanted, where exactly its mounts are chosen
    record Wanted(Set<MountPath> mounts, boolean byPlugin, ReloadScope scope, Pace pace) {}

    /// The plan that answers a question.
    ///
    /// @param number the question's
    /// @param wholePlugin the plugin whose mounts are exactly the chosen ones
    record Planned(long number, Optional<ReloadTarget.OfPlugin> wholePlugin, ReloadPlan plan) {}

    /// @param clock gives the plan its time
    Planned answer(InstantSource clock) {
        Planner.Connection to = new Planner.Connection(connection.name(), connection.address());
        Optional<ReloadTarget.OfPlugin> whole = Targets.wholePlugin(assessment, wanted.mounts());
        ReloadTarget mounts = new ReloadTarget.OfMounts(wanted.mounts().stream().sorted().toList());
        ReloadTarget target =
                wanted.byPlugin() ? whole.map(p -> (ReloadTarget) p).orElse(mounts) : mounts;
        ReloadChoice choice = new ReloadChoice(target, wanted.scope(), wanted.pace());
        return new Planned(number, whole, new Planner(clock).plan(assessment, choice, to));
    }
}
