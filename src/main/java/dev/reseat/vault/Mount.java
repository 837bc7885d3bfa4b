package dev.reseat.vault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One mount as the mount table shows it.
///
/// @param path where it lies
/// @param plugin the catalog name of its plugin (the server's field `type`)
/// @param accessor the server's stable name of the mount
/// @param description free text of the administrator; may be empty
/// @param configuredVersion `plugin_version`: what the mount asks for; empty means unversioned or builtin
/// @param running what runs by the word of the node that answered; null where the server does not tell (Vault before 1.12)
/// @param deprecation status of a builtin; empty where the server gives none
public record Mount(
        MountPath path,
        String plugin,
        String accessor,
        String description,
        String configuredVersion,
        @Nullable PluginBuild running,
        String deprecation) {
    private static final Set<String> SINGLETONS =
            Set.of("system", "token", "cubbyhole", "identity");

    /// Whether the server never reloads it: `sys/`, `identity/`, `cubbyhole/`, `auth/token/` and their twins in child
    /// namespaces (`ns_system` and so on).
    public boolean singleton() {
        String name = plugin.startsWith("ns_") ? plugin.substring(3) : plugin;
        return SINGLETONS.contains(name);
    }

    /// Whether it runs a part of the server itself. Unknown counts as no.
    public boolean builtin() {
        return running != null && running.builtin();
    }

    /// Whether it is known to run a plugin of its own binary.
    public boolean external() {
        return running != null && !running.builtin();
    }
}
