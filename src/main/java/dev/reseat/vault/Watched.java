package dev.reseat.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a mount was found to run when it was read by itself, later than the table that it stands in.
///
/// @param running what it runs by the node whose table counts
/// @param configuredVersion what the mount asks for; empty means unversioned or builtin
public record Watched(PluginBuild running, String configuredVersion, Instant readAt) {
    /// A mount table with what was read since. The very same part where nothing is otherwise, so that nothing is worked out
    /// anew. A mount that the table does not have is not added: only a whole table tells which mounts there are.
    public static Part<List<Mount>> over(Part<List<Mount>> table, Map<MountPath, Watched> since) {
        if (since.isEmpty()) {
            return table;
        }
        return switch (table) {
            case Part.Known<List<Mount>>(var mounts, var at) ->
                    over(mounts, since)
                            .<Part<List<Mount>>>map(all -> new Part.Known<>(all, at))
                            .orElse(table);
            case Part.Partial<List<Mount>>(var mounts, var at, var why, var right) ->
                    over(mounts, since)
                            .<Part<List<Mount>>>map(all -> new Part.Partial<>(all, at, why, right))
                            .orElse(table);
            case Part.Awaited<List<Mount>> _, Part.Unreadable<List<Mount>> _ -> table;
        };
    }

    /// Empty where nothing is otherwise.
    private static Optional<List<Mount>> over(List<Mount> mounts, Map<MountPath, Watched> since) {
        boolean changed = false;
        List<Mount> all = new ArrayList<>(mounts.size());
        for (Mount m : mounts) {
            Watched now = since.get(m.path());
            Mount after = now == null ? m : now.over(m);
            changed |= !after.equals(m);
            all.add(after);
        }
        return changed ? Optional.of(List.copyOf(all)) : Optional.empty();
    }

    private Mount over(Mount m) {
        return new Mount(
                m.path(),
                m.plugin(),
                m.accessor(),
                m.description(),
                configuredVersion,
                running,
                m.deprecation());
    }
}
