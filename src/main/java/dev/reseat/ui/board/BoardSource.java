package dev.reseat.ui.board;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything of a snapshot that can stand on the board, before filtering.
///
/// @param rows the catalog's rows by plugin, the newest first
/// @param mounts auth methods first, each table by path
/// @param asking the database connections
/// @param parts how many mounts are parts of the server, which are never reloaded and not shown
record BoardSource(
        Map<PluginName, List<Plugin>> rows,
        List<BoardMount> mounts,
        List<Node> nodes,
        Part<Catalog> catalog,
        Asking asking,
        int parts) {
    static final BoardSource NOTHING =
            new BoardSource(
                    Map.of(), List.of(), List.of(), new Part.Awaited<>(), Asking.NOTHING, 0);

    /// Linear in the number of mounts.
    static BoardSource of(Assessment assessment) {
        Part<Catalog> catalog = assessment.snapshot().catalog();
        Map<PluginName, List<Plugin>> rows = new HashMap<>();
        for (Plugin p : catalog.known().map(Catalog::plugins).orElse(List.of())) {
            rows.computeIfAbsent(PluginName.of(p), _ -> new ArrayList<>()).add(p);
        }
        rows.values().forEach(l -> l.sort(PluginVersions.NEWEST_FIRST));
        // one name for all mounts of a plugin, and its newest version looked up once
        Map<PluginName, PluginName> names = new HashMap<>();
        Map<PluginName, String> newest = new HashMap<>();
        rows.forEach((name, list) -> newest.put(name, PluginVersions.newest(list)));
        Asking asking =
                Asking.of(assessment.snapshot().databases(), name -> external(rows.get(name)));
        List<BoardMount> mounts = new ArrayList<>();
        int parts = 0;
        for (Assessment.Assessed a : assessment.mounts()) {
            if (a.mount().singleton()) {
                parts++;
            } else {
                PluginName name = PluginName.of(a.mount());
                PluginName plugin = names.computeIfAbsent(name, n -> n);
                BoardMount mount = BoardMount.of(a, plugin, newest.getOrDefault(plugin, ""));
                mounts.add(asking.above(mount));
            }
        }
        return new BoardSource(
                rows,
                List.copyOf(mounts),
                assessment.snapshot().nodes().known().orElse(List.of()),
                catalog,
                asking,
                parts);
    }

    private static boolean external(@Nullable List<Plugin> rows) {
        return rows != null && rows.stream().anyMatch(r -> !r.builtin());
    }

    /// Whether a plugin has a pin.
    boolean pinned(PluginName name) {
        return catalog.known().flatMap(c -> c.pin(name.type(), name.name())).isPresent();
    }
}
