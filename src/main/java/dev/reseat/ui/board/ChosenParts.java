package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How much is chosen of what stands on the board. Made when the choice or the picture changes, in linear time; asked while
/// drawing, for a price that does not depend on how much there is.
final class ChosenParts {
    private final Arrangement all;
    private final BitSet numbers = new BitSet();
    private final int[] before;
    private final Map<PluginName, int[]> beforeOfPlugin = new HashMap<>();

    ChosenParts(Arrangement all, Set<MountPath> chosen) {
        this.all = all;
        for (MountPath path : chosen) {
            OptionalInt number = all.number(path);
            number.ifPresent(numbers::set);
        }
        this.before = numbers.isEmpty() ? new int[0] : new int[all.size() + 1];
        for (int i = 0; i + 1 < before.length; i++) {
            before[i + 1] = before[i] + (numbers.get(i) ? 1 : 0);
        }
    }

    /// Whether nothing on the board is chosen.
    boolean nothing() {
        return numbers.isEmpty();
    }

    /// How many are chosen among the numbers from `from` up to but without `to`.
    int count(int from, int to) {
        return before.length == 0 ? 0 : before[to] - before[from];
    }

    /// How many of a plugin's mounts are chosen.
    int count(PluginName plugin) {
        return nothing() ? 0 : last(ofPlugin(plugin));
    }

    /// How many of a plugin's mounts are chosen among some numbers.
    int count(PluginName plugin, int from, int to) {
        if (count(from, to) == 0) {
            return 0;
        }
        int[] sums = ofPlugin(plugin);
        return sums[all.count(plugin, 0, to)] - sums[all.count(plugin, 0, from)];
    }

    private static int last(int[] sums) {
        return sums[sums.length - 1];
    }

    private int[] ofPlugin(PluginName plugin) {
        return beforeOfPlugin.computeIfAbsent(
                plugin,
                p -> {
                    int[] list = all.of(p);
                    int[] sums = new int[list.length + 1];
                    for (int i = 0; i < list.length; i++) {
                        sums[i + 1] = sums[i] + (numbers.get(list[i]) ? 1 : 0);
                    }
                    return sums;
                });
    }

    /// How many mounts that an element stands for are chosen.
    int of(Element element) {
        return switch (element) {
            case Element.OfPlugin p -> count(p.card().name());
            case Element.OfGroup g -> count(g.group().first(), g.group().end());
            case Element.OfMore r ->
                    count(r.group().first() + r.from(), r.group().first() + r.to());
            case Element.OfMount m -> has(m.mount().key()) ? 1 : 0;
            case Element.Heading _,
                    Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.OfNode _ ->
                    0;
        };
    }

    /// Whether a mount is chosen.
    boolean has(Object key) {
        OptionalInt number = all.number(key);
        return number.isPresent() && numbers.get(number.getAsInt());
    }

    /// Whether everything that an element stands for is chosen.
    boolean whole(Element element) {
        int size = size(element);
        return size > 0 && of(element) == size;
    }

    private static int size(Element element) {
        return switch (element) {
            case Element.OfPlugin p -> p.card().mounts().size();
            case Element.OfGroup g -> g.group().size();
            case Element.OfMore r -> r.count();
            case Element.OfMount _ -> 1;
            case Element.Heading _,
                    Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.OfNode _ ->
                    0;
        };
    }
}
