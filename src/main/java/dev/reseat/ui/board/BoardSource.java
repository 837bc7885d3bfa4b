package dev.reseat.ui.board;

import dev.reseat.ui.kit.PictureAge;
import dev.reseat.ui.kit.Unread;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import dev.reseat.vault.Plugin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything of a snapshot that can stand on the board, before filtering.
///
/// @param rows the catalog's rows by plugin, the newest first
/// @param mounts auth methods first, each table by path
/// @param asking the database connections
/// @param unread namespaces of a sweep that could not be read
/// @param namespaces how many namespaces the sweep knows of
/// @param connectionsBefore when the oldest of the connections was read, where that was noticeably before the rest
/// @param parts how many mounts are parts of the server, which are never reloaded and not shown
record BoardSource(
        Map<PluginName, List<Plugin>> rows,
        List<BoardMount> mounts,
        List<ReadNode> nodes,
        Part<Catalog> catalog,
        Asking asking,
        List<Unread> unread,
        int namespaces,
        Optional<Instant> connectionsBefore,
        int parts) {
    static final BoardSource NOTHING =
            new BoardSource(
                    Map.of(),
                    List.of(),
                    List.of(),
                    new Part.Awaited<>(),
                    Asking.NOTHING,
                    List.of(),
                    0,
                    Optional.empty(),
                    0);

    /// Linear in the number of mounts.
    static BoardSource of(Assessment assessment) {
        ClusterSnapshot snapshot = assessment.snapshot();
        Rows rows = Rows.of(snapshot.catalog());
        Asking asking = Asking.of(snapshot.databases(), name -> external(rows.of(name)));
        List<BoardMount> mounts = new ArrayList<>();
        int parts = 0;
        for (Assessed a : assessment.mounts()) {
            if (a.mount().singleton()) {
                parts++;
            } else {
                mounts.add(asking.above(rows.mount(a)));
            }
        }
        List<ReadNode> nodes = ReadNode.of(snapshot.nodes());
        return new BoardSource(
                rows.all(),
                List.copyOf(mounts),
                nodes,
                snapshot.catalog(),
                asking,
                List.of(),
                0,
                PictureAge.of(snapshot).connectionsBefore(),
                parts);
    }

    /// The mounts of many namespaces.
    static BoardSource of(SweptPicture picture) {
        Rows rows = Rows.of(picture.catalog());
        List<BoardMount> mounts = new ArrayList<>();
        int parts = 0;
        for (SweptMount m : picture.mounts()) {
            if (m.assessed().mount().singleton()) {
                parts++;
            } else {
                mounts.add(rows.mount(m.assessed()).in(m));
            }
        }
        List<ReadNode> nodes =
                picture.snapshot().map(s -> ReadNode.of(s.nodes())).orElse(List.of());
        return new BoardSource(
                rows.all(),
                List.copyOf(mounts),
                nodes,
                picture.catalog(),
                Asking.NOTHING,
                picture.unread(),
                picture.namespaces(),
                Optional.empty(),
                parts);
    }

    /// The catalog's rows by plugin, with what is looked up for each mount.
    ///
    /// @param names one name for all mounts of a plugin
    private record Rows(
            Map<PluginName, List<Plugin>> all,
            Map<PluginName, String> newest,
            Map<PluginName, PluginName> names) {
        static Rows of(Part<Catalog> catalog) {
            Map<PluginName, List<Plugin>> rows = new HashMap<>();
            for (Plugin p : catalog.known().map(Catalog::plugins).orElse(List.of())) {
                rows.computeIfAbsent(PluginName.of(p), _ -> new ArrayList<>()).add(p);
            }
            rows.values().forEach(l -> l.sort(PluginVersions.NEWEST_FIRST));
            Map<PluginName, String> newest = new HashMap<>();
            rows.forEach((name, list) -> newest.put(name, PluginVersions.newest(list)));
            return new Rows(rows, newest, new HashMap<>());
        }

        @Nullable List<Plugin> of(PluginName name) {
            return all.get(name);
        }

        BoardMount mount(Assessed a) {
            PluginName plugin = names.computeIfAbsent(PluginName.of(a.mount()), n -> n);
            return BoardMount.of(a, plugin, newest.getOrDefault(plugin, ""));
        }
    }

    private static boolean external(@Nullable List<Plugin> rows) {
        return rows != null && rows.stream().anyMatch(r -> !r.builtin());
    }

    /// Whether a plugin has a pin.
    boolean pinned(PluginName name) {
        return catalog.known().flatMap(c -> c.pin(name.type(), name.name())).isPresent();
    }
}
