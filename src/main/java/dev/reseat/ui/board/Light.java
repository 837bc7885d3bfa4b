package dev.reseat.ui.board;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What stands out and what steps back: what is pointed at with all that its cables lead to, else what is chosen.
///
/// @param pointed what the mouse points at, if it is something that has cables
record Light(Optional<Element> pointed, ChosenParts chosen, Arrangement all) {
    private static final double CARD_BACK = 0.38;
    private static final double CABLE_BACK = 0.22;
    private static final double CARD_ASIDE = 0.68;
    private static final double CABLE_ASIDE = 0.5;

    static Light of(BoardDesk desk) {
        return new Light(
                desk.pointedAt().filter(e -> !(e instanceof Element.OfNode)),
                desk.choosing().parts(),
                desk.scrolled().plan().all());
    }

    /// Nothing steps back.
    static Light even(BoardDesk desk) {
        Arrangement all = desk.scrolled().plan().all();
        return new Light(Optional.empty(), new ChosenParts(all, Set.of()), all);
    }

    /// How much of an element's colour remains, 0 to 1.
    double of(Element element) {
        if (element instanceof Element.Heading || element instanceof Element.OfNode) {
            return 1;
        }
        if (pointed.isPresent()) {
            return beside(element) ? 1 : CARD_BACK;
        }
        return chosen.nothing() || chosen.of(element) > 0 ? 1 : CARD_ASIDE;
    }

    /// Whether an element is what is pointed at, or has to do with it.
    boolean beside(Element element) {
        return pointed.filter(p ->
                        p.key().equals(element.key())
                                || (element instanceof Element.OfPlugin plugin
                                        ? has(p, plugin.card().name())
                                        : p instanceof Element.OfPlugin over
                                                ? has(element, over.card().name())
                                                : inOneGroup(p, element)))
                .isPresent();
    }

    /// A group stands out with each of its rows, and a row with the row of its group.
    private boolean inOneGroup(Element a, Element b) {
        boolean head = a instanceof Element.OfGroup || b instanceof Element.OfGroup;
        return head && groupOf(a) >= 0 && groupOf(a) == groupOf(b);
    }

    private int groupOf(Element element) {
        return switch (element) {
            case Element.OfGroup g -> all.groupOf(g.group().first());
            case Element.OfMore r -> all.groupOf(r.group().first());
            case Element.OfMount m -> {
                OptionalInt number = all.number(m.mount().path());
                yield number.isPresent() ? all.groupOf(number.getAsInt()) : -1;
            }
            case Element.OfPlugin _, Element.OfNode _, Element.Heading _ -> -1;
        };
    }

    /// Whether an element of the mounts' column has mounts of a plugin.
    private boolean has(Element element, PluginName plugin) {
        return switch (element) {
            case Element.OfGroup g -> g.group().has(plugin);
            case Element.OfMount m -> m.mount().plugin().equals(plugin);
            case Element.OfMore r ->
                    all.count(plugin, r.group().first() + r.from(), r.group().first() + r.to()) > 0;
            case Element.OfPlugin p -> p.card().name().equals(plugin);
            case Element.OfNode _, Element.Heading _ -> false;
        };
    }

    /// Whether the cable from a plugin to an element lights up.
    ///
    /// @param held how many of the mounts that the cable leads to are chosen
    boolean lights(Element element, PluginName plugin, int held) {
        return pointed.map(p ->
                        p.key().equals(element.key())
                                || p.key().equals(plugin)
                                || (element instanceof Element.OfMount m
                                        && p instanceof Element.OfGroup
                                        && inOneGroup(p, m)))
                .orElse(held > 0);
    }

    /// How much of a cable's colour remains, 0 to 1.
    double ofCable(boolean lights) {
        if (lights || (pointed.isEmpty() && chosen.nothing())) {
            return 1;
        }
        return pointed.isPresent() ? CABLE_BACK : CABLE_ASIDE;
    }
}
