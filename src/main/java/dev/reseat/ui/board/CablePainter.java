package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws the cables: from each mount or group that is seen to its plugins, one bundle from each plugin that is seen to all
/// its mounts above and one to all below, and from the mount that is pointed at to the nodes. So there are as many as what
/// is seen asks for, however many mounts there are.
///
/// @param light what stands out
/// @param focus whether the keyboard is here
record CablePainter(Brush brush, BoardDesk desk, Columns columns, Light light, boolean focus) {
    /// More plugins than these in one group would be a smear: the smallest shares have no cable of their own.
    private static final int SHARES = 12;

    /// How far beyond the edge a cable ends whose other end is out of sight, in the plan's pixels.
    private static final double BEYOND = 14;

    private static final double SINGLE = 1.2;

    /// A cable to be drawn.
    ///
    /// @param from and to heights on the screen
    private record Cable(double from, double x, double to, Ink ink, double thick, Style style) {}

    private record Style(boolean lights, boolean dashed) {
        boolean quiet() {
            return !lights && !dashed;
        }
    }

    void paint() {
        List<Cable> cables = new ArrayList<>();
        BoardPlan plan = desk.scrolled().plan();
        for (Lane.Slot slot : seen(plan.mounts())) {
            addOf(slot, cables);
        }
        Scrolled.Seen seen = desk.scrolled().seen();
        for (Lane.Slot slot : seen(plan.plugins())) {
            if (slot.element() instanceof Element.OfPlugin p) {
                addBeyond(p, slot, 0, seen.from(), cables);
                addBeyond(p, slot, seen.to(), plan.all().size(), cables);
            }
        }
        // what lights up lies over the others
        cables.sort(Comparator.comparing(c -> c.style().lights()));
        cables.forEach(this::draw);
        brush.g().setGlobalAlpha(1);
        light.pointed().or(() -> desk.focused().filter(_ -> focus)).ifPresent(this::toNodes);
        counts(seen);
    }

    private List<Lane.Slot> seen(Lane lane) {
        double up = desk.scrolled().of(lane);
        return lane.between(up, up + desk.scrolled().height());
    }

    private void addOf(Lane.Slot slot, List<Cable> cables) {
        switch (slot.element()) {
            case Element.OfMount m -> {
                Ink problem = CardPainter.problem(m.mount());
                int held = light.chosen().of(m);
                add(slot, new BoardGroup.Share(m.mount().plugin(), 1, 0), problem, held, cables);
            }
            case Element.OfGroup g -> {
                BoardGroup group = g.group();
                group.shares().stream()
                        .limit(SHARES)
                        .forEach(s -> {
                            int held = light.chosen().count(s.plugin(), group.first(), group.end());
                            add(slot, s, s.due() > 0 ? Ink.ATTENTION : null, held, cables);
                        });
            }
            case Element.OfMore r -> addMore(r, slot, cables);
            case Element.OfPlugin _, Element.OfNode _, Element.Heading _ -> {}
        }
    }

    private void addMore(Element.OfMore more, Lane.Slot slot, List<Cable> cables) {
        int from = more.group().first() + more.from();
        int to = more.group().first() + more.to();
        more.group().shares().stream()
                .limit(SHARES)
                .forEach(s -> {
                    int count = desk.scrolled().plan().all().count(s.plugin(), from, to);
                    if (count > 0) {
                        BoardGroup.Share rest = new BoardGroup.Share(s.plugin(), count, 0);
                        int held = light.chosen().count(s.plugin(), from, to);
                        add(slot, rest, null, held, cables);
                    }
                });
    }

    private void add(
            Lane.Slot slot,
            BoardGroup.Share share,
            @Nullable Ink problem,
            int held,
            List<Cable> cables) {
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
                        Math.rint(columns.mounts().left() + in(slot.element()) * brush.unit()),
                        onScreen(plan.mounts(), slot),
                        ink,
                        thick,
                        new Style(lights, problem != null)));
    }

    /// How far an element's card stands in from the column's edge.
    static double in(Element element) {
        boolean row =
                element instanceof Element.OfMore
                        || (element instanceof Element.OfMount m && m.inGroup());
        return row ? 18 : 0;
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
                        edge * brush.unit(),
                        lights ? Ink.ACCENT : Ink.CABLE,
                        SINGLE + (thickness(count) - SINGLE) / 2,
                        new Style(lights, false)));
    }

    private void draw(Cable c) {
        double alpha = light.ofCable(c.style().lights());
        // a bundle of what is in order must not outshine a single cable that matters
        brush.g().setGlobalAlpha(c.thick() > SINGLE && c.style().quiet() ? alpha * 0.6 : alpha);
        double from = columns.plugins().right();
        brush.cable(from, c.from(), c.x(), c.to(), c.ink(), c.thick(), c.style().dashed());
    }

    /// Says at both edges how many mounts are out of sight there, and how many of them have a problem.
    private void counts(Scrolled.Seen seen) {
        Arrangement all = desk.scrolled().plan().all();
        if (seen.to() <= seen.from()) {
            return;
        }
        count("board.above", seen.from(), all.problems(0, seen.from()), 15);
        count(
                "board.below",
                all.size() - seen.to(),
                all.problems(seen.to(), all.size()),
                desk.scrolled().height() - 15);
    }

    private void count(String key, int mounts, int problems, double y) {
        if (mounts > 0) {
            double right = columns.mounts().left() - 6 * brush.unit();
            double room = right - columns.plugins().right() - 8 * brush.unit();
            String wrong = problems == 0 ? "" : Messages.text("board.wrong", problems);
            brush.label(Messages.text(key, mounts), wrong, right, y * brush.unit(), room);
        }
    }

    /// A bundle is the thicker the more mounts are in it.
    static double thickness(int mounts) {
        return SINGLE + Math.log10(Math.max(1, mounts)) * 1.1;
    }

    private double clamped(double y) {
        double beyond = BEYOND * brush.unit();
        return Math.clamp(y, -beyond, desk.scrolled().height() * brush.unit() + beyond);
    }

    private double onScreen(Lane lane, Lane.Slot slot) {
        double u = brush.unit();
        double top = Math.rint((slot.y() - desk.scrolled().of(lane)) * u);
        return top + Math.rint(slot.height() * u) / 2;
    }

    private void toNodes(Element element) {
        BoardPlan plan = desk.scrolled().plan();
        Optional<Lane.Slot> from =
                element instanceof Element.OfMount m ? plan.slot(m.key()) : Optional.empty();
        if (from.isEmpty()) {
            return;
        }
        double y = clamped(onScreen(plan.mounts(), from.get()));
        for (Lane.Slot to : seen(plan.nodes())) {
            if (to.reachable()) {
                double x = columns.nodes().left();
                double end = onScreen(plan.nodes(), to);
                brush.cable(columns.mounts().right(), y, x, end, Ink.ACCENT, SINGLE, false);
            }
        }
    }
}
