package dev.reseat.ui.board;

import dev.reseat.ui.board.BoardGroup.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which cables there are: from each mount or group that is seen to its plugins, one bundle from each plugin that is seen to
/// all its mounts above and one to all below. So there are as many as what is seen asks for, however many mounts there are,
/// and none ends far out of sight.
///
/// @param light what stands out
record Cables(BoardDesk desk, Columns columns, Light light) {
    /// More plugins than these in one group would be a smear: the smallest shares have no cable of their own.
    private static final int SHARES = 12;

    /// How far beyond the edge a cable ends whose other end is out of sight, in the plan's pixels.
    private static final double BEYOND = 14;

    static final double SINGLE = 1.2;

    /// A cable to be drawn, in pixels of the screen.
    ///
    /// @param from and to its heights
    /// @param x where it ends
    record Cable(double from, double x, double to, Ink ink, double thick, Style style) {}

    /// @param standing where what it leads to stands in a reload; null where it has no part in one
    record Style(boolean lights, boolean dashed, @Nullable Standing standing) {
        /// Whether it is there for completeness only.
        boolean quiet() {
            return !lights && !dashed && standing == null;
        }
    }

    /// All of them; those that light up or have a part in a reload last, so that they lie over the others.
    List<Cable> all() {
        List<Cable> cables = new ArrayList<>();
        BoardPlan plan = desk.scrolled().plan();
        for (Lane.Slot slot : whole(plan.mounts(), seen(plan.mounts()))) {
            addOf(slot, cables);
        }
        Scrolled.Seen seen = desk.scrolled().seen().below(plan.all().size());
        for (Lane.Slot slot : seen(plan.plugins())) {
            if (slot.element() instanceof Element.OfPlugin p) {
                addBeyond(p, slot, 0, seen.from(), cables);
                addBeyond(p, slot, seen.to(), plan.all().size(), cables);
            }
        }
        cables.sort(
                Comparator.comparing((Cable c) -> c.style().standing() != null)
                        .thenComparing(c -> c.style().lights()));
        return cables;
    }

    /// What is seen of a column.
    List<Lane.Slot> seen(Lane lane) {
        double up = desk.scrolled().of(lane);
        return lane.between(up, up + desk.scrolled().height());
    }

    /// What is seen, with those connections of an engine at the edge that are out of sight: their engine counts as seen.
    private static List<Lane.Slot> whole(Lane lane, List<Lane.Slot> seen) {
        if (seen.isEmpty()) {
            return seen;
        }
        int first = seen.getFirst().place();
        while (first > 0 && below(lane.get(first))) {
            first--;
        }
        int last = seen.getLast().place();
        while (last + 1 < lane.size() && below(lane.get(last + 1))) {
            last++;
        }
        return IntStream.rangeClosed(first, last).mapToObj(lane::get).toList();
    }

    private static boolean below(Lane.Slot slot) {
        return slot.element() instanceof Element.OfConnection
                || slot.element() instanceof Element.OfRest;
    }

    private void addOf(Lane.Slot slot, List<Cable> cables) {
        switch (slot.element()) {
            case Element.OfMount m -> {
                Ink problem = CardPainter.problem(m.mount());
                int held = light.chosen().of(m);
                add(slot, new Share(m.mount().plugin(), 1, 0), problem, held, cables);
            }
            case Element.OfGroup g -> {
                BoardGroup group = g.group();
                // the connections of an unfolded group have cables of their own
                shares(group, !g.open())
                        .forEach(s -> {
                            int held = light.chosen().count(s.plugin(), group.first(), group.end());
                            add(slot, s, s.due() > 0 ? Ink.ATTENTION : null, held, cables);
                        });
            }
            case Element.OfMore r -> addMore(r, slot, cables);
            case Element.OfConnection c -> {
                int held = light.chosen().has(c.connection().engine()) ? 1 : 0;
                c.connection()
                        .asksFor()
                        .ifPresent(p -> add(slot, new Share(p, 1, 0), null, held, cables));
            }
            case Element.OfRest r -> addRest(r, slot, cables);
            case Element.OfPlugin _, Element.OfGap _, Element.OfNode _, Element.Heading _ -> {}
        }
    }

    private static Stream<Share> shares(BoardGroup group, boolean connections) {
        Stream<Share> own = group.shares().stream().limit(SHARES);
        return connections
                ? Stream.concat(own, group.below().shares().stream().limit(SHARES))
                : own;
    }

    private void addRest(Element.OfRest rest, Lane.Slot slot, List<Cable> cables) {
        int held = light.chosen().has(rest.engine().path()) ? 1 : 0;
        Map<PluginName, Integer> counts = new LinkedHashMap<>();
        rest.rest().forEach(c -> c.asksFor().ifPresent(p -> counts.merge(p, 1, Integer::sum)));
        counts.forEach((p, count) -> add(slot, new Share(p, count, 0), null, held, cables));
    }

    private void addMore(Element.OfMore more, Lane.Slot slot, List<Cable> cables) {
        int from = more.group().first() + more.from();
        int to = more.group().first() + more.to();
        shares(more.group(), true)
                .forEach(s -> {
                    int count = desk.scrolled().plan().all().count(s.plugin(), from, to);
                    if (count > 0) {
                        Share rest = new Share(s.plugin(), count, 0);
                        int held = light.chosen().count(s.plugin(), from, to);
                        add(slot, rest, null, held, cables);
                    }
                });
    }

    private void add(
            Lane.Slot slot, Share share, @Nullable Ink problem, int held, List<Cable> cables) {
        BoardPlan plan = desk.scrolled().plan();
        Optional<Lane.Slot> plugin = plan.slot(share.plugin());
        if (plugin.isEmpty()) {
            return;
        }
        boolean lights = light.lights(slot.element(), share.plugin(), held);
        Ink ink = problem != null ? problem : lights ? Ink.ACCENT : Ink.CABLE;
        // the mounts of an unfolded group have cables of their own
        boolean open = slot.element() instanceof Element.OfGroup g && g.open();
        double thick = (open ? SINGLE : thickness(share.count())) + (lights ? 0.9 : 0);
        cables.add(
                new Cable(
                        clamped(onScreen(plan.plugins(), plugin.get())),
                        Math.rint(
                                columns.mounts().left()
                                        + CablePainter.in(slot.element()) * columns.unit()),
                        clamped(onScreen(plan.mounts(), slot)),
                        ink,
                        thick,
                        new Style(
                                lights,
                                problem != null,
                                standing(slot.element(), share.plugin()))));
    }

    private @Nullable Standing standing(Element element, PluginName plugin) {
        BoardStage stage = desk.model().stage();
        Optional<Sign> sign =
                element instanceof Element.OfGroup g
                        ? stage.sign(g.group(), plugin)
                        : stage.sign(element, desk.pointedAt());
        return sign.map(Sign::standing).orElse(null);
    }

    /// Adds one bundle to all mounts of a plugin that are out of sight on one side.
    private void addBeyond(
            Element.OfPlugin plugin, Lane.Slot slot, int from, int to, List<Cable> cables) {
        PluginName name = plugin.card().name();
        BoardPlan plan = desk.scrolled().plan();
        int count = from < to ? plan.all().count(name, from, to) : 0;
        if (count == 0) {
            return;
        }
        boolean lights =
                light.pointed().isPresent()
                        ? light.pointed().filter(p -> p.key().equals(name)).isPresent()
                        : light.chosen().count(name, from, to) > 0;
        double edge = from == 0 ? -BEYOND : desk.scrolled().height() + BEYOND;
        cables.add(
                new Cable(
                        onScreen(plan.plugins(), slot),
                        columns.mounts().left(),
                        edge * columns.unit(),
                        lights ? Ink.ACCENT : Ink.CABLE,
                        SINGLE + (thickness(count) - SINGLE) / 2,
                        new Style(lights, false, null)));
    }

    /// A bundle is the thicker the more mounts are in it.
    static double thickness(int mounts) {
        return SINGLE + Math.log10(Math.max(1, mounts)) * 1.1;
    }

    /// A height on the screen, or just beyond the edge that it lies behind.
    double clamped(double y) {
        double beyond = BEYOND * columns.unit();
        return Math.clamp(y, -beyond, desk.scrolled().height() * columns.unit() + beyond);
    }

    /// The middle of an element on the screen.
    double onScreen(Lane lane, Lane.Slot slot) {
        double u = columns.unit();
        double top = Math.rint((slot.y() - desk.scrolled().of(lane)) * u);
        return top + Math.rint(slot.height() * u) / 2;
    }
}
