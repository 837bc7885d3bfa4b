package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Node;
import dev.reseat.vault.Plugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the board shows: plugins with their mounts, and nodes. The mounts stand in the order of their plugins, so no two
/// cables between the columns cross.
///
/// @param plugins by type; external ones before builtin ones, then by name
/// @param counts mounts by facet, whatever is typed: all, those due, external ones
/// @param parts how many mounts are parts of the server, which are never reloaded and not shown
record BoardPicture(
        List<PluginCard> plugins, List<Node> nodes, List<Integer> counts, int parts, int shown) {
    static final BoardPicture NOTHING =
            new BoardPicture(List.of(), List.of(), List.of(0, 0, 0), 0, 0);

    /// With more mounts than these, plugins fold theirs into one row.
    static final int FOLDS_ABOVE = 60;

    /// So few mounts take no more place than a fold would save.
    private static final int STAYS_OPEN = 3;

    private static final Comparator<PluginCard> ORDER =
            Comparator.comparing((PluginCard c) -> c.name().type())
                    .thenComparing(c -> !c.external())
                    .thenComparing(c -> c.name().name());

    /// Everything of a snapshot that can stand on the board, before filtering; linear in the number of mounts.
    record Source(
            Map<PluginName, List<Plugin>> rows,
            List<BoardMount> mounts,
            List<Node> nodes,
            Catalog catalog,
            int parts) {
        static final Source NOTHING =
                new Source(Map.of(), List.of(), List.of(), new Catalog(List.of(), List.of()), 0);

        static Source of(Assessment assessment) {
            Catalog catalog =
                    assessment
                            .snapshot()
                            .catalog()
                            .known()
                            .orElse(new Catalog(List.of(), List.of()));
            Map<PluginName, List<Plugin>> rows = new HashMap<>();
            for (Plugin p : catalog.plugins()) {
                rows.computeIfAbsent(PluginName.of(p), _ -> new ArrayList<>()).add(p);
            }
            rows.values().forEach(l -> l.sort(PluginVersions.NEWEST_FIRST));
            List<BoardMount> mounts = new ArrayList<>();
            int parts = 0;
            for (Assessment.Assessed a : assessment.mounts()) {
                if (a.mount().singleton()) {
                    parts++;
                } else {
                    mounts.add(
                            BoardMount.of(
                                    a,
                                    PluginVersions.newest(
                                            rows.getOrDefault(
                                                    PluginName.of(a.mount()), List.of()))));
                }
            }
            return new Source(
                    rows,
                    mounts,
                    assessment.snapshot().nodes().known().orElse(List.of()),
                    catalog,
                    parts);
        }
    }

    /// The facets above the board.
    static boolean holds(int facet, BoardMount mount) {
        return switch (facet) {
            case 1 -> mount.due();
            case 2 -> mount.external();
            default -> true;
        };
    }

    /// Filters and groups; linear in the number of mounts.
    ///
    /// @param filter as typed: blanks divide words, all of which must occur
    static BoardPicture of(Source source, String filter, int facet) {
        String[] words = words(filter);
        Map<PluginName, List<BoardMount>> byPlugin = new HashMap<>();
        int[] counts = new int[3];
        int shown = 0;
        for (BoardMount m : source.mounts()) {
            for (int f = 0; f < counts.length; f++) {
                counts[f] += holds(f, m) ? 1 : 0;
            }
            if (holds(facet, m) && hasAll(m.searchKey(), words)) {
                shown++;
                byPlugin.computeIfAbsent(
                                PluginName.of(m.assessed().mount()), _ -> new ArrayList<>())
                        .add(m);
            }
        }
        List<PluginCard> cards = new ArrayList<>();
        byPlugin.forEach((name, mounts) -> cards.add(card(source, name, mounts)));
        source.rows()
                .forEach((name, rows) -> {
                    if (!byPlugin.containsKey(name)
                            && facet != 1
                            && !rows.getLast().builtin()
                            && hasAll(name.name().toLowerCase(Locale.ROOT), words)) {
                        cards.add(card(source, name, List.of()));
                    }
                });
        boolean folds = shown > FOLDS_ABOVE;
        cards.replaceAll(c -> c.folded(folds && c.mounts().size() > STAYS_OPEN));
        cards.sort(ORDER);
        return new BoardPicture(
                List.copyOf(cards),
                source.nodes(),
                List.of(counts[0], counts[1], counts[2]),
                source.parts(),
                shown);
    }

    private static PluginCard card(Source source, PluginName name, List<BoardMount> mounts) {
        List<Plugin> rows = source.rows().getOrDefault(name, List.of());
        int due = (int) mounts.stream().filter(BoardMount::due).count();
        boolean external =
                rows.stream().anyMatch(r -> !r.builtin())
                        || mounts.stream().anyMatch(BoardMount::external);
        boolean pinned = source.catalog().pin(name.type(), name.name()).isPresent();
        Mark badge = PluginVersions.badge(rows, external, pinned);
        return new PluginCard(
                name,
                badge,
                PluginVersions.detail(rows, external),
                external,
                List.copyOf(mounts),
                due,
                false);
    }

    private static String[] words(String needle) {
        String text = needle.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? new String[0] : text.split("\\s+");
    }

    private static boolean hasAll(String key, String[] words) {
        for (String word : words) {
            if (!key.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
