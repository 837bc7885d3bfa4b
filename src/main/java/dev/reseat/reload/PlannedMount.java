package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import org.jspecify.annotations.Nullable;

/// A mount that the plan reloads.
///
/// @param before what it ran when the plan was made, by the active node; null where the server does not tell
/// @param configuredVersion what it asked for when the plan was made
/// @param accessor the server's stable name of it: a mount that was taken away and made anew has another; empty where not told
public record PlannedMount(
        MountPath path,
        String plugin,
        @Nullable PluginBuild before,
        String configuredVersion,
        Expectation expectation,
        String accessor) {
    /// Whether what was seen at its path is another mount, made there since: nothing that is seen of that one is about this.
    public boolean isNot(Seen.Own seen) {
        return !accessor.isEmpty()
                && !seen.accessor().isEmpty()
                && !accessor.equals(seen.accessor());
    }

    /// Whether a reading can prove its reload.
    public boolean changes() {
        return expectation instanceof Expectation.Changes;
    }
}
