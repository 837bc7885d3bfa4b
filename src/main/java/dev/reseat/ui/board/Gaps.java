package dev.reseat.ui.board;

import dev.reseat.ui.kit.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What a sweep could not read, below the mounts that it could: for each kind of reason a group. Stops for F8 are the rows of
/// groups that fold, and each namespace of those that need not.
///
/// @param groups the gravest reason first
/// @param namespaces how many namespaces the sweep knows of
record Gaps(List<Gap> groups, int namespaces) {
    static final Gaps NONE = new Gaps(List.of(), 0);

    /// Linear in the number of namespaces.
    ///
    /// @param namespaces how many namespaces the sweep knows of
    /// @param words all of which a path or its reason must hold
    static Gaps of(List<Unread> unread, int namespaces, String[] words) {
        List<Gap> groups = new ArrayList<>();
        Unread.byKind(unread)
                .forEach((kind, all) -> {
                    String word = kind.mark().word() + "\n";
                    List<Unread> some =
                            all.stream()
                                    .filter(u -> holds(word + u.namespace().label(), words))
                                    .toList();
                    if (!some.isEmpty()) {
                        groups.add(Gap.of(kind, size(groups), some));
                    }
                });
        return new Gaps(List.copyOf(groups), namespaces);
    }

    private static boolean holds(String text, String[] words) {
        String key = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!key.contains(word)) {
                return false;
            }
        }
        return true;
    }

    boolean nothing() {
        return groups.isEmpty();
    }

    /// How many namespaces were not read, or not whole.
    int size() {
        return size(groups);
    }

    private static int size(List<Gap> groups) {
        return groups.stream().mapToInt(Gap::size).sum();
    }

    /// The group that a number among all that could not be read belongs to.
    Optional<Gap> of(int number) {
        return groups.stream().filter(g -> number < g.first() + g.size()).findFirst();
    }

    /// Where F8 stops, from the top.
    List<Gap.Line> stops() {
        List<Gap.Line> stops = new ArrayList<>();
        for (Gap gap : groups) {
            if (gap.folds()) {
                stops.add(new Gap.Head(gap, false));
            } else {
                gap.namespaces().forEach(u -> stops.add(new Gap.Row(gap, u)));
            }
        }
        return stops;
    }

    /// The place among the stops of a row, or of the group that it belongs to.
    int stop(Gap.Line line) {
        List<Gap.Line> stops = stops();
        for (int i = 0; i < stops.size(); i++) {
            Object at = stops.get(i).key();
            if (at.equals(line.key()) || at.equals(line.gap().headKey())) {
                return i;
            }
        }
        return 0;
    }

    /// The group that a namespace stands in, if it does.
    Optional<Gap> of(Gap.Key key) {
        return groups.stream().filter(g -> g.place(key.namespace()).isPresent()).findFirst();
    }

    /// Where a namespace stands in its group.
    OptionalInt place(Gap.Key key) {
        return of(key).map(g -> g.place(key.namespace())).orElse(OptionalInt.empty());
    }
}
