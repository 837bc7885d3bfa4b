package dev.reseat.ui.board;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts mounts together. Linear in their number, but for the order of the groups themselves.
final class Groups {
    /// So few mounts take no more place than a fold would save.
    private static final int STAYS_OPEN = 3;

    private Groups() {}

    /// @param cards the plugins in the order of their column, each with its mounts
    /// @param folds whether there are so many mounts that groups fold; without, they stand by plugin
    static List<BoardGroup> of(
            Grouping by, List<PluginCard> cards, List<BoardMount> mounts, boolean folds) {
        return switch (by) {
            case NAMESPACE -> byNamespace(mounts, folds);
            case PATH -> folds ? byPath(cards, mounts) : byPlugin(cards, false);
            case PLUGIN -> byPlugin(cards, folds);
        };
    }

    /// In the order of the tree, each namespace before those below it.
    private static List<BoardGroup> byNamespace(List<BoardMount> mounts, boolean folds) {
        Map<Namespace, List<BoardMount>> found = new TreeMap<>();
        for (BoardMount m : mounts) {
            SweptMount swept = m.swept();
            Namespace of = swept == null ? Namespace.ROOT : swept.namespace();
            found.computeIfAbsent(of, _ -> new ArrayList<>()).add(m);
        }
        List<BoardGroup> groups = new ArrayList<>();
        found.forEach((namespace, own) ->
                groups.add(
                        BoardGroup.of(
                                new BoardGroup.Key(
                                        Grouping.NAMESPACE, PluginType.SECRET, namespace.label()),
                                own,
                                folds)));
        return groups;
    }

    /// In the order of the plugins, so that no two cables cross.
    private static List<BoardGroup> byPlugin(List<PluginCard> cards, boolean folds) {
        List<BoardGroup> groups = new ArrayList<>();
        for (PluginCard card : cards) {
            if (!card.mounts().isEmpty()) {
                PluginName name = card.name();
                groups.add(
                        BoardGroup.of(
                                new BoardGroup.Key(Grouping.PLUGIN, name.type(), name.name()),
                                card.mounts(),
                                folds && card.mounts().size() > STAYS_OPEN));
            }
        }
        return groups;
    }

    /// The mounts of a type by name; those of one namespace stand so already.
    private static List<BoardMount> sorted(List<BoardMount> mounts, PluginType type) {
        List<BoardMount> some = mounts.stream().filter(m -> m.path().type() == type).toList();
        return some.isEmpty() || some.getFirst().choosable()
                ? some
                : some.stream().sorted(Comparator.comparing(BoardMount::name)).toList();
    }

    /// Auth methods before secrets engines, each in the order of the plugins that most of their mounts belong to: so cables
    /// cross little, and names stay in order.
    private static List<BoardGroup> byPath(List<PluginCard> cards, List<BoardMount> mounts) {
        Map<PluginName, Integer> places = new HashMap<>();
        cards.forEach(c -> places.put(c.name(), places.size()));
        List<BoardGroup> groups = new ArrayList<>();
        for (PluginType type : List.of(PluginType.AUTH, PluginType.SECRET)) {
            List<BoardMount> some = sorted(mounts, type);
            List<String> paths = some.stream().map(BoardMount::name).toList();
            List<BoardGroup> ofType = new ArrayList<>();
            for (PathTree.Range r : PathTree.split(paths, PathTree.useful(mounts.size()))) {
                ofType.add(
                        BoardGroup.of(
                                new BoardGroup.Key(Grouping.PATH, type, r.name()),
                                some.subList(r.from(), r.to()),
                                r.to() - r.from() > STAYS_OPEN));
            }
            // the sort is stable: groups of one plugin stay in the order of their paths
            ofType.sort(
                    Comparator.comparingInt(
                            g -> places.getOrDefault(g.shares().getFirst().plugin(), 0)));
            groups.addAll(ofType);
        }
        return groups;
    }
}
