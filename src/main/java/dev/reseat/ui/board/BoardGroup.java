package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Mounts that stand below each other and may fold into one row.
///
/// @param mounts never empty, by path
/// @param first how many mounts stand on the board before it
/// @param shares the plugins of its mounts, the largest share first
/// @param folds whether it has a row of its own and is folded until a person unfolds it
/// @param below the database connections of its mounts
record BoardGroup(
        Key key, List<BoardMount> mounts, int first, List<Share> shares, boolean folds, Below below)
        implements Foldable {
    /// What makes it the same group in the next picture.
    ///
    /// @param name what people read: a plugin's name or the beginning of paths
    record Key(Grouping by, PluginType type, String name) {}

    /// How much of a group belongs to one plugin.
    record Share(PluginName plugin, int count, int due) {}

    static BoardGroup of(Key key, List<BoardMount> mounts, boolean folds) {
        return new BoardGroup(key, List.copyOf(mounts), 0, shares(mounts), folds, Below.of(mounts));
    }

    private static List<Share> shares(List<BoardMount> mounts) {
        Map<PluginName, int[]> counts = new LinkedHashMap<>();
        for (BoardMount m : mounts) {
            int[] both = counts.computeIfAbsent(m.plugin(), _ -> new int[2]);
            both[0]++;
            both[1] += m.due() ? 1 : 0;
        }
        List<Share> shares = new ArrayList<>();
        counts.forEach((plugin, both) -> shares.add(new Share(plugin, both[0], both[1])));
        shares.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return List.copyOf(shares);
    }

    BoardGroup after(int before) {
        return new BoardGroup(key, mounts, before, shares, folds, below);
    }

    @Override
    public Object headKey() {
        return new Element.GroupKey(key);
    }

    String name() {
        return key.name();
    }

    @Override
    public int size() {
        return mounts.size();
    }

    /// The number of the first mount behind it.
    int end() {
        return first + mounts.size();
    }

    /// How many of its mounts need a reload.
    int due() {
        return shares.stream().mapToInt(Share::due).sum();
    }

    /// Whether mounts of a plugin are in it, or connections that ask for it.
    boolean has(PluginName plugin) {
        return shares.stream().anyMatch(s -> s.plugin().equals(plugin)) || below.has(plugin);
    }

    /// The paths of those among some of its mounts that can be chosen.
    List<MountPath> paths(int from, int to) {
        return mounts.subList(from, to).stream()
                .filter(BoardMount::choosable)
                .map(BoardMount::path)
                .toList();
    }
}
