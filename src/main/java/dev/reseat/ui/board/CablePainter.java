package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.Optional;

/// Draws the cables, and one from what is pointed at to each node.
///
/// @param focus whether the keyboard is here
record CablePainter(Brush brush, BoardDesk desk, Columns columns, Light light, boolean focus) {
    /// How far a row of a group stands in.
    private static final double ROW = 18;

    /// How far a connection stands in from its engine.
    private static final double BELOW = 26;

    void paint() {
        Cables cables = new Cables(desk, columns, light);
        cables.all().forEach(this::draw);
        brush.g().setGlobalAlpha(1);
        BoardStage stage = desk.model().stage();
        stage.now().ifPresent(s -> new StagePainter(brush, desk, columns, light, s).paint());
        light.pointed()
                .or(() -> desk.focused().filter(_ -> focus && stage.now().isEmpty()))
                .filter(e -> stage.sign(e, Optional.empty()).isEmpty())
                .ifPresent(e -> toNodes(e, cables));
        counts(desk.scrolled().seen().below(desk.scrolled().plan().all().size()));
    }

    private void draw(Cables.Cable c) {
        double alpha = light.ofCable(c.style().lights());
        // a bundle of what is in order must not outshine a single cable that matters
        boolean bundle = c.thick() > Cables.SINGLE && c.style().quiet();
        brush.g().setGlobalAlpha(bundle ? alpha * 0.6 : alpha);
        double from = columns.plugins().right();
        Standing standing = c.style().standing();
        if (standing == null) {
            brush.cable(from, c.from(), c.x(), c.to(), c.ink(), c.thick(), c.style().dashed());
            return;
        }
        double more = Math.max(0, c.thick() - 2 * Cables.SINGLE);
        StagePainter.line(brush, from, c.from(), c.x(), c.to(), standing, more);
        StagePainter.end(brush, c.x(), c.to(), standing);
    }

    /// How far an element's card stands in from the column's edge.
    static double in(Element element) {
        return switch (element) {
            case Element.OfMore _ -> ROW;
            case Element.OfMount m -> m.inGroup() ? ROW : 0;
            case Element.OfConnection c -> c.inGroup() ? ROW + BELOW : BELOW;
            case Element.OfRest r -> r.inGroup() ? ROW + BELOW : BELOW;
            case Element.OfGap g -> g.line().inGroup() ? ROW : 0;
            case Element.OfPlugin _, Element.OfGroup _, Element.OfNode _, Element.Heading _ -> 0;
        };
    }

    /// Says at both edges how many mounts are out of sight there, and how many of them have a problem.
    private void counts(Scrolled.Seen seen) {
        Arrangement all = desk.scrolled().plan().all();
        if (seen.to() == 0) {
            return;
        }
        double bottom = desk.scrolled().height() - 15;
        count(true, seen.from(), all.problems(0, seen.from()), 15);
        count(false, all.size() - seen.to(), all.problems(seen.to(), all.size()), bottom);
    }

    private void count(boolean above, int mounts, int problems, double y) {
        if (mounts == 0) {
            return;
        }
        double right = columns.mounts().left() - 6 * brush.unit();
        double room = right - columns.plugins().right() - 8 * brush.unit();
        double at = y * brush.unit();
        String whole = Messages.text(above ? "board.above" : "board.below", mounts);
        String brief = Messages.text(above ? "board.above.brief" : "board.below.brief", mounts);
        String wrong = problems == 0 ? "" : Messages.text("board.wrong", problems);
        boolean said =
                brush.label(whole, wrong, right, at, room)
                        || brush.label(brief, wrong, right, at, room);
        if (!said) {
            brush.label(brief, "", right, at, room);
        }
    }

    private void toNodes(Element element, Cables cables) {
        BoardPlan plan = desk.scrolled().plan();
        Optional<Lane.Slot> from =
                element instanceof Element.OfMount m ? plan.slot(m.key()) : Optional.empty();
        if (from.isEmpty()) {
            return;
        }
        double y = cables.clamped(cables.onScreen(plan.mounts(), from.get()));
        for (Lane.Slot to : cables.seen(plan.nodes())) {
            if (to.reachable()) {
                double x = columns.nodes().left();
                double end = cables.onScreen(plan.nodes(), to);
                brush.cable(columns.mounts().right(), y, x, end, Ink.ACCENT, Cables.SINGLE, false);
            }
        }
    }
}
