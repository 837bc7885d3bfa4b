package dev.reseat.ui.board;

import dev.reseat.ui.board.PluginCard.Uses;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the board shows: plugins with their mounts, and nodes.
///
/// @param plugins by type; external ones before builtin ones, then by name
/// @param all the mounts that the filter leaves, as they stand
/// @param gaps what could not be read of many namespaces
/// @param marks where something is wrong among the mounts, and what could not be read
/// @param counts mounts by facet, whatever is typed: all, those due, external ones
/// @param connectionsBefore when the oldest of the connections was read, where that was noticeably before the rest
/// @param parts how many mounts are parts of the server, which are never reloaded and not shown; none while something
///     narrows what is shown
record BoardPicture(
        List<PluginCard> plugins,
        Arrangement all,
        Gaps gaps,
        StripMarks marks,
        List<ReadNode> nodes,
        List<Integer> counts,
        Optional<Instant> connectionsBefore,
        int parts) {
    static final BoardPicture NOTHING =
            new BoardPicture(
                    List.of(),
                    Arrangement.NOTHING,
                    Gaps.NONE,
                    StripMarks.of(Arrangement.NOTHING, Gaps.NONE),
                    List.of(),
                    List.of(0, 0, 0),
                    Optional.empty(),
                    0);

    /// With more mounts than these, groups fold into one row each.
    static final int FOLDS_ABOVE = 60;

    private static final Comparator<PluginCard> ORDER =
            Comparator.comparing((PluginCard c) -> c.name().type())
                    .thenComparing(c -> !c.external())
                    .thenComparing(PluginCard::engine)
                    .thenComparing(c -> c.name().name());

    /// What a person wants to see.
    ///
    /// @param filter as typed: blanks divide words, all of which must occur
    /// @param facet all, those due, external ones
    record Wish(String filter, int facet, Grouping by) {}

    /// The facets above the board.
    static boolean holds(int facet, BoardMount mount) {
        return switch (facet) {
            case 1 -> mount.due();
            case 2 -> mount.external();
            default -> true;
        };
    }

    /// Filters and groups; linear in the number of mounts.
    static BoardPicture of(BoardSource source, Wish wish) {
        String[] words = words(wish.filter());
        List<BoardMount> shown = new ArrayList<>();
        int[] counts = new int[3];
        for (BoardMount m : source.mounts()) {
            for (int f = 0; f < counts.length; f++) {
                counts[f] += holds(f, m) ? 1 : 0;
            }
            if (holds(wish.facet(), m)) {
                matching(m, words).ifPresent(shown::add);
            }
        }
        List<PluginCard> cards = cards(source, shown);
        if (wish.facet() != 1) {
            addUnmounted(source, words, cards);
        }
        cards.sort(ORDER);
        Arrangement all =
                new Arrangement(Groups.of(wish.by(), cards, shown, shown.size() > FOLDS_ABOVE));
        Gaps gaps = Gaps.of(source.unread(), source.namespaces(), words);
        return new BoardPicture(
                List.copyOf(cards),
                all,
                gaps,
                StripMarks.of(all, gaps),
                source.nodes(),
                List.of(counts[0], counts[1], counts[2]),
                shown.stream().allMatch(m -> m.connections().isEmpty())
                        ? Optional.empty()
                        : source.connectionsBefore(),
                wish.facet() == 0 && words.length == 0 ? source.parts() : 0);
    }

    /// A mount with those of its connections that hold all words; with all of them where it holds the words itself.
    private static Optional<BoardMount> matching(BoardMount mount, String[] words) {
        if (hasAll(mount.searchKey(), words)) {
            return Optional.of(mount);
        }
        if (mount.connections().isEmpty()) {
            return Optional.empty();
        }
        List<BoardConnection> some =
                mount.connections().stream().filter(c -> hasAll(c.searchKey(), words)).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(mount.above(some));
    }

    private static List<PluginCard> cards(BoardSource source, List<BoardMount> shown) {
        Map<PluginName, List<BoardMount>> byPlugin = new HashMap<>();
        Map<PluginName, Integer> asked = new HashMap<>();
        for (BoardMount m : shown) {
            byPlugin.computeIfAbsent(m.plugin(), _ -> new ArrayList<>()).add(m);
            m.connections()
                    .forEach(c -> c.asksFor().ifPresent(p -> asked.merge(p, 1, Integer::sum)));
        }
        asked.keySet().forEach(p -> byPlugin.putIfAbsent(p, List.of()));
        List<PluginCard> cards = new ArrayList<>();
        byPlugin.forEach((name, mounts) ->
                cards.add(card(source, name, Uses.of(mounts, asked.getOrDefault(name, 0)))));
        return cards;
    }

    private static void addUnmounted(BoardSource source, String[] words, List<PluginCard> cards) {
        Set<PluginName> there = new HashSet<>();
        cards.forEach(c -> there.add(c.name()));
        source.rows()
                .forEach((name, rows) -> {
                    if (!there.contains(name)
                            && !rows.getLast().builtin()
                            && hasAll(name.name().toLowerCase(Locale.ROOT), words)) {
                        cards.add(card(source, name, Uses.of(List.of(), 0)));
                    }
                });
    }

    private static PluginCard card(BoardSource source, PluginName name, Uses uses) {
        List<Plugin> rows = source.rows().getOrDefault(name, List.of());
        boolean external =
                rows.stream().anyMatch(r -> !r.builtin())
                        || uses.mounts().stream().anyMatch(BoardMount::external)
                        || (rows.isEmpty() && uses.connections() > 0);
        PluginVersions versions =
                new PluginVersions(rows, external, source.pinned(name), source.catalog());
        String detail = versions.detail();
        return new PluginCard(
                name,
                versions.badge(),
                versions.brief(),
                versions.flags(),
                name.type() == PluginType.DATABASE ? source.asking().detail(name, detail) : detail,
                external,
                uses);
    }

    /// Whether groups fold.
    boolean folds() {
        return all.size() > FOLDS_ABOVE;
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
