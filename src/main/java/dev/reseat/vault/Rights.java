package dev.reseat.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the token may do, by `sys/capabilities-self`. Policies with parameter limits do not show here, so a right that is
/// present may still be refused.
///
/// @param byPath capabilities by path, as `update`, `sudo`, `root`, `deny`
public record Rights(Map<String, Set<String>> byPath) {
    /// The path that a reload needs `update` on.
    public static final String RELOAD = "sys/plugins/reload/backend";

    public Rights {
        byPath = Map.copyOf(byPath);
    }

    /// The paths worth asking about once per connection.
    public static List<String> paths() {
        return List.of(RELOAD, "sys/plugins/catalog", "sys/mounts", "sys/auth", "sys/ha-status");
    }

    /// Whether the capability is among those of the path; root may everything.
    public boolean may(String capability, String path) {
        Set<String> has = byPath.getOrDefault(path, Set.of());
        return has.contains("root") || has.contains(capability);
    }
}
