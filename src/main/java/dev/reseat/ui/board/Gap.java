package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Unread;
import dev.reseat.vault.Namespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Namespaces that a sweep could not read for the same kind of reason: what the board cannot show, shown as such.
///
/// @param key what stood in the way
/// @param first the number of its first among all that could not be read
/// @param namespaces never empty, in the order of the tree
/// @param places where each stands among them
/// @param folds whether there are so many that they fold into one row
record Gap(
        Unread.Kind key,
        int first,
        List<Unread> namespaces,
        Map<Namespace, Integer> places,
        boolean folds)
        implements Foldable {
    /// So few take no more place than a fold would save.
    private static final int STAYS_OPEN = 3;

    static Gap of(Unread.Kind kind, int first, List<Unread> namespaces) {
        Map<Namespace, Integer> places = new HashMap<>();
        namespaces.forEach(u -> places.put(u.namespace(), places.size()));
        return new Gap(
                kind, first, List.copyOf(namespaces), places, namespaces.size() > STAYS_OPEN);
    }

    @Override
    public int size() {
        return namespaces.size();
    }

    @Override
    public Object headKey() {
        return new HeadKey(key);
    }

    Mark mark() {
        return key.mark();
    }

    /// Where a namespace stands in it, if it does.
    OptionalInt place(Namespace namespace) {
        Integer place = places.get(namespace);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /// The identity of a namespace that was not read.
    record Key(Namespace namespace) {}

    private record HeadKey(Unread.Kind kind) {}

    private record MoreKey(Unread.Kind kind, boolean before) {}

    /// What stands in a row.
    sealed interface Line {
        /// Which namespaces it belongs to.
        Gap gap();

        /// What makes it the same in the next picture.
        default Object key() {
            return switch (this) {
                case Head h -> h.gap().headKey();
                case Row r -> new Key(r.unread().namespace());
                case More m -> new MoreKey(m.gap().key(), m.before());
            };
        }

        /// Whether it stands below the row of its group.
        default boolean inGroup() {
            return gap().folds() && !(this instanceof Head);
        }

        /// Its name in one line.
        default String name() {
            return switch (this) {
                case Head h -> h.gap().mark().word();
                case Row r -> r.unread().namespace().label();
                case More m ->
                        Messages.text(
                                m.before() ? "board.earlier" : "board.more",
                                m.to() - m.from(),
                                m.gap().mark().word());
            };
        }

        /// Why it is so: what could not be read of a namespace; of many, of the first.
        default String why() {
            return switch (this) {
                case Head h ->
                        Messages.text(
                                "board.gap.why",
                                h.gap().size(),
                                sentences(h.gap().namespaces().getFirst()));
                case Row r -> sentences(r.unread());
                case More _ -> "";
            };
        }

        /// What those hear who cannot see it, without the reason.
        default String spoken() {
            return switch (this) {
                case Head h ->
                        Messages.text(
                                "board.say.gap",
                                name(),
                                h.gap().size(),
                                Messages.text(h.open() ? "board.say.open" : "board.say.folded"));
                case Row _ -> Messages.text("board.say.unread", name(), gap().mark().word());
                case More _ ->
                        Messages.text("board.say.more", name(), Messages.text("board.say.folded"));
            };
        }
    }

    private static String sentences(Unread unread) {
        StringBuilder all = new StringBuilder();
        unread.said()
                .forEach(n -> {
                    all.append(all.isEmpty() ? "" : "\n").append(n.sentence());
                    all.append(n.advice().isEmpty() ? "" : " " + n.advice());
                });
        return all.toString();
    }

    /// All of them as one row, folded or with the others below it.
    record Head(Gap gap, boolean open) implements Line {}

    /// One namespace.
    record Row(Gap gap, Unread unread) implements Line {}

    /// Rows that are not shown, at the beginning or the end.
    ///
    /// @param from the first of these rows
    /// @param to the first row behind them
    record More(Gap gap, int from, int to) implements Line {
        boolean before() {
            return from == 0;
        }
    }
}
