package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The database connections that lie below the mounts of a group.
///
/// @param engines the places in the group of those mounts that have connections, ascending
/// @param shares the plugins that the connections ask for, the largest share first
record Below(List<Integer> engines, List<BoardGroup.Share> shares) {
    private static final Below NOTHING = new Below(List.of(), List.of());

    /// Linear in the number of mounts.
    static Below of(List<BoardMount> mounts) {
        List<Integer> engines = new ArrayList<>(0);
        Map<PluginName, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < mounts.size(); i++) {
            List<BoardConnection> connections = mounts.get(i).connections();
            if (!connections.isEmpty()) {
                engines.add(i);
                connections.forEach(
                        c -> c.asksFor().ifPresent(p -> counts.merge(p, 1, Integer::sum)));
            }
        }
        if (engines.isEmpty()) {
            return NOTHING;
        }
        List<BoardGroup.Share> shares = new ArrayList<>();
        counts.forEach((plugin, count) -> shares.add(new BoardGroup.Share(plugin, count, 0)));
        shares.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return new Below(List.copyOf(engines), List.copyOf(shares));
    }

    boolean has(PluginName plugin) {
        return shares.stream().anyMatch(s -> s.plugin().equals(plugin));
    }
}
