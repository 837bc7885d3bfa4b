package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.List;

/// What a person chose to reload: a plugin or mounts, never both, as the server has it.
public sealed interface ReloadTarget {
    /// Every mount of a plugin in the namespace, as one request by name.
    record OfPlugin(PluginType type, String name) implements ReloadTarget {}

    /// Exactly these mounts.
    record OfMounts(List<MountPath> mounts) implements ReloadTarget {
        public OfMounts {
            mounts = List.copyOf(mounts);
        }
    }
}
