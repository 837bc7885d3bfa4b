package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All mounts of the board in the order in which they stand, numbered from 0, whether folded or not. Made in the background
/// in linear time; what is asked of it afterwards takes steps by the logarithm of its size.
final class Arrangement {
    static final Arrangement NOTHING = new Arrangement(List.of());

    private final List<BoardGroup> groups;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<PluginName, int[]> ofPlugin = new HashMap<>();
    private final int[] firsts;
    private final int[] problems;
    private final int size;

    Arrangement(List<BoardGroup> unnumbered) {
        List<BoardGroup> numbered = new ArrayList<>(unnumbered.size());
        Map<PluginName, int[]> filled = new HashMap<>();
        int[] wrong = new int[unnumbered.stream().mapToInt(BoardGroup::size).sum()];
        unnumbered.forEach(g ->
                Stream.concat(g.shares().stream(), g.below().shares().stream())
                        .forEach(s ->
                                filled.computeIfAbsent(s.plugin(), _ -> new int[1])[0] +=
                                        s.count()));
        filled.forEach((plugin, count) -> ofPlugin.put(plugin, new int[count[0]]));
        filled.values().forEach(count -> count[0] = 0);
        int number = 0;
        int found = 0;
        for (BoardGroup g : unnumbered) {
            numbered.add(g.after(number));
            for (BoardMount m : g.mounts()) {
                numbers.put(m.key(), number);
                fill(ofPlugin, filled, m.plugin(), number);
                for (BoardConnection c : m.connections()) {
                    fill(ofPlugin, filled, c.plugin(), number);
                }
                if (m.problem()) {
                    wrong[found++] = number;
                }
                number++;
            }
        }
        groups = List.copyOf(numbered);
        firsts = groups.stream().mapToInt(BoardGroup::first).toArray();
        problems = Arrays.copyOf(wrong, found);
        size = number;
    }

    private static void fill(
            Map<PluginName, int[]> lists,
            Map<PluginName, int[]> filled,
            @Nullable PluginName plugin,
            int number) {
        int[] list = lists.get(plugin);
        int[] count = filled.get(plugin);
        if (list != null && count != null) {
            list[count[0]++] = number;
        }
    }

    List<BoardGroup> groups() {
        return groups;
    }

    /// Whether the mounts stand by namespace.
    boolean byNamespace() {
        return !groups.isEmpty() && groups.getFirst().key().by() == Grouping.NAMESPACE;
    }

    /// How many mounts there are.
    int size() {
        return size;
    }

    /// The number of a mount, if it stands on the board.
    ///
    /// @param key its identity: its path, or on a board of many namespaces its [SweptMount.Key]
    OptionalInt number(Object key) {
        Integer number = numbers.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// The place of the group that a number belongs to.
    int groupOf(int number) {
        int place = Arrays.binarySearch(firsts, number);
        return place >= 0 ? place : -place - 2;
    }

    /// The mount of a number.
    BoardMount mount(int number) {
        BoardGroup group = groups.get(groupOf(number));
        return group.mounts().get(number - group.first());
    }

    /// The numbers of a plugin's mounts, ascending; of a database plugin those of the engines above its connections, once for
    /// each connection. Not to be changed.
    int[] of(PluginName plugin) {
        return ofPlugin.getOrDefault(plugin, new int[0]);
    }

    /// How many mounts of a plugin, or connections that ask for it, are among the numbers from `from` up to but without `to`.
    int count(PluginName plugin, int from, int to) {
        int[] list = of(plugin);
        return below(list, to) - below(list, from);
    }

    /// How many mounts with a problem are among some numbers.
    int problems(int from, int to) {
        return below(problems, to) - below(problems, from);
    }

    /// How many mounts have a problem.
    int problems() {
        return problems.length;
    }

    /// The mount with a problem of a place among those that have one.
    int problem(int place) {
        return problems[place];
    }

    /// The next mount with a problem, round the end.
    ///
    /// @param from the number to look from; -1 for before the first
    /// @param step 1 forwards, -1 backwards
    OptionalInt nextProblem(int from, int step) {
        if (problems.length == 0) {
            return OptionalInt.empty();
        }
        int place = step > 0 ? below(problems, from + 1) : below(problems, from) - 1;
        if (step < 0 && from < 0) {
            place = problems.length - 1;
        }
        return OptionalInt.of(problems[Math.floorMod(place, problems.length)]);
    }

    /// How many are smaller than a number.
    private static int below(int[] sorted, int number) {
        int place = Arrays.binarySearch(sorted, number);
        if (place < 0) {
            return -place - 1;
        }
        while (place > 0 && sorted[place - 1] == number) {
            place--;
        }
        return place;
    }
}
