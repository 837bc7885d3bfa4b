package dev.reseat.ui.board;

import java.util.Optional;

/// Draws the cables: from each plugin to those of its mounts that are seen, one more to those above and below, and from the
/// mount that is pointed at to the nodes.
record CablePainter(Brush brush, BoardDesk desk, Columns columns) {
    private static final double BACK = 0.25;

    void paint() {
        // chosen cables lie over the others
        for (boolean chosen : new boolean[] {false, true}) {
            paintMounts(chosen);
        }
        brush.g().setGlobalAlpha(1);
        desk.pointedAt().or(this::focusedChosen).ifPresent(this::toNodes);
    }

    private Optional<Element> focusedChosen() {
        return desk.focused().filter(desk::chosen);
    }

    private void paintMounts(boolean chosen) {
        Lane lane = desk.scrolled().plan().mounts();
        double up = desk.scrolled().of(lane);
        int first = lane.firstBelow(up);
        int i = first;
        while (i < lane.slots().size() && lane.get(i).y() <= up + desk.scrolled().height()) {
            draw(i, chosen);
            i++;
        }
        // of each plugin that is seen: one cable out of sight, upwards and downwards
        BoardPlan plan = desk.scrolled().plan();
        double pluginsUp = desk.scrolled().of(plan.plugins());
        for (int p = plan.plugins().firstBelow(pluginsUp); p < plan.plugins().slots().size(); p++) {
            Lane.Slot slot = plan.plugins().get(p);
            if (slot.y() > pluginsUp + desk.scrolled().height()) {
                break;
            }
            BoardPlan.Span span =
                    slot.element() instanceof Element.OfPlugin card
                            ? plan.spans().get(card.card().name())
                            : null;
            if (span != null && span.first() < first) {
                draw(Math.min(span.last(), first - 1), chosen);
            }
            if (span != null && span.last() >= i) {
                draw(Math.max(span.first(), i), chosen);
            }
        }
    }

    private void draw(int place, boolean chosenOnes) {
        BoardPlan plan = desk.scrolled().plan();
        Lane.Slot slot = plan.mounts().get(place);
        boolean chosen = desk.chosen(slot.element());
        Optional<Lane.Slot> plugin =
                BoardDesk.pluginOf(slot.element()).flatMap(plan.plugins()::slot);
        if (plugin.isEmpty() || chosen != chosenOnes) {
            return;
        }
        Element element = slot.element();
        boolean pointed = desk.pointedAt().filter(_ -> BoardPainter.lit(desk, element)).isPresent();
        brush.g().setGlobalAlpha(BoardPainter.lit(desk, element) ? 1 : BACK);
        Ink problem = problem(element);
        Ink ink = problem != null ? problem : chosen || pointed ? Ink.ACCENT : Ink.CABLE;
        double thick = thickness(element) + (chosen || pointed ? 0.9 : 0);
        double in = element instanceof Element.OfMount m && m.inGroup() ? 18 * brush.unit() : 0;
        brush.cable(
                columns.plugins().right(),
                onScreen(plan.plugins(), plugin.get()),
                Math.rint(columns.mounts().left() + in),
                onScreen(plan.mounts(), slot),
                ink,
                thick,
                problem != null);
    }

    private static @org.jspecify.annotations.Nullable Ink problem(Element element) {
        return switch (element) {
            case Element.OfMount m -> BoardPainter.problem(m.mount());
            case Element.OfGroup g -> g.card().due() > 0 ? Ink.ATTENTION : null;
            case Element.OfPlugin _, Element.OfNode _, Element.Heading _ -> null;
        };
    }

    /// A bundle is the thicker the more mounts are in it.
    static double thickness(Element element) {
        return element instanceof Element.OfGroup g
                ? 1.2 + Math.log10(Math.max(1, g.card().mounts().size())) * 1.1
                : 1.2;
    }

    private double onScreen(Lane lane, Lane.Slot slot) {
        double u = brush.unit();
        double top = Math.rint((slot.y() - desk.scrolled().of(lane)) * u);
        return top + Math.rint(slot.height() * u) / 2;
    }

    private void toNodes(Element element) {
        BoardPlan plan = desk.scrolled().plan();
        if (!(element instanceof Element.OfMount m)) {
            return;
        }
        Optional<Lane.Slot> from = plan.mounts().slot(m.key());
        if (from.isEmpty()) {
            return;
        }
        double y = onScreen(plan.mounts(), from.get());
        double up = desk.scrolled().of(plan.nodes());
        for (int i = plan.nodes().firstBelow(up); i < plan.nodes().slots().size(); i++) {
            Lane.Slot to = plan.nodes().get(i);
            if (to.y() > up + desk.scrolled().height()) {
                break;
            }
            if (to.reachable()) {
                brush.cable(
                        columns.mounts().right(),
                        y,
                        columns.nodes().left(),
                        onScreen(plan.nodes(), to),
                        Ink.ACCENT,
                        1.2,
                        false);
            }
        }
    }
}
