package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import org.jspecify.annotations.Nullable;

/// A mount that the plan reloads.
///
/// @param before what it ran when the plan was made, by the active node; null where the server does not tell
/// @param configuredVersion what it asked for when the plan was made
public record PlannedMount(
        MountPath path,
        String plugin,
        @Nullable PluginBuild before,
        String configuredVersion,
        Expectation expectation) {
    /// Whether a reading can prove its reload.
    public boolean changes() {
        return expectation instanceof Expectation.Changes;
    }
}
