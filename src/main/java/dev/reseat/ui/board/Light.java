package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import java.util.List;
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
                desk.pointedAt()
                        .filter(e ->
                                !(e instanceof Element.OfNode) && !(e instanceof Element.OfGap)),
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
        boolean held = chosen.of(element) > 0 || engine(element).filter(chosen::has).isPresent();
        return chosen.nothing() || held ? 1 : CARD_ASIDE;
    }

    /// Whether an element is what is pointed at, or has to do with it.
    boolean beside(Element element) {
        return pointed.filter(p ->
                        p.key().equals(element.key())
                                || (element instanceof Element.OfPlugin plugin
                                        ? has(p, plugin.card().name())
                                        : p instanceof Element.OfPlugin over
                                                ? has(element, over.card().name())
                                                : inOneGroup(p, element)
                                                        || ofOneEngine(p, element)))
                .isPresent();
    }

    /// A group stands out with each of its rows, and a row with the row of its group.
    private boolean inOneGroup(Element a, Element b) {
        boolean head = a instanceof Element.OfGroup || b instanceof Element.OfGroup;
        return head && groupOf(a) >= 0 && groupOf(a) == groupOf(b);
    }

    /// An engine stands out with its connections, and a connection with its engine.
    private static boolean ofOneEngine(Element a, Element b) {
        return engine(a).isPresent()
                && engine(a).equals(engine(b))
                && (a instanceof Element.OfMount || b instanceof Element.OfMount);
    }

    private static Optional<Object> engine(Element element) {
        return switch (element) {
            case Element.OfMount m -> Optional.of(m.mount().key());
            case Element.OfConnection c -> Optional.of(c.connection().engine());
            case Element.OfRest r -> Optional.of(r.engine().key());
            case Element.OfPlugin _,
                    Element.OfGroup _,
                    Element.OfMore _,
                    Element.OfGap _,
                    Element.OfNode _,
                    Element.Heading _ ->
                    Optional.empty();
        };
    }

    private int groupOf(Element element) {
        return switch (element) {
            case Element.OfGroup g -> all.groupOf(g.group().first());
            case Element.OfMore r -> all.groupOf(r.group().first());
            case Element.OfMount _, Element.OfConnection _, Element.OfRest _ -> {
                OptionalInt number = all.number(engine(element).orElseThrow());
                yield number.isPresent() ? all.groupOf(number.getAsInt()) : -1;
            }
            case Element.OfPlugin _, Element.OfGap _, Element.OfNode _, Element.Heading _ -> -1;
        };
    }

    /// Whether an element of the mounts' column has mounts of a plugin.
    private boolean has(Element element, PluginName plugin) {
        return switch (element) {
            case Element.OfGroup g -> g.group().has(plugin);
            case Element.OfMount m ->
                    m.mount().plugin().equals(plugin) || any(m.mount().connections(), plugin);
            case Element.OfConnection c ->
                    any(List.of(c.connection()), plugin)
                            || ofEngine(c.connection().engine(), plugin);
            case Element.OfRest r -> any(r.rest(), plugin) || r.engine().plugin().equals(plugin);
            case Element.OfMore r ->
                    all.count(plugin, r.group().first() + r.from(), r.group().first() + r.to()) > 0;
            case Element.OfPlugin p -> p.card().name().equals(plugin);
            case Element.OfGap _, Element.OfNode _, Element.Heading _ -> false;
        };
    }

    private static boolean any(List<BoardConnection> connections, PluginName plugin) {
        return connections.stream().anyMatch(c -> plugin.equals(c.plugin()));
    }

    private boolean ofEngine(MountPath engine, PluginName plugin) {
        OptionalInt number = all.number(engine);
        return number.isPresent() && all.mount(number.getAsInt()).plugin().equals(plugin);
    }

    /// Whether the cable from a plugin to an element lights up.
    ///
    /// @param held how many of the mounts that the cable leads to are chosen
    boolean lights(Element element, PluginName plugin, int held) {
        return pointed.map(p ->
                        p.key().equals(element.key())
                                || p.key().equals(plugin)
                                || (p instanceof Element.OfGroup
                                        && !(element instanceof Element.OfMore)
                                        && inOneGroup(p, element))
                                || ofOneEngine(p, element))
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
