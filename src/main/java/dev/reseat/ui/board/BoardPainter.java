package dev.reseat.ui.board;

import java.util.Optional;
import java.util.Set;

/// Draws what is seen of the board: cables first, then the cards over them. How long it takes depends on what is seen, not
/// on what there is.
///
/// @param focus whether the keyboard is here, so that the focused element has its ring
/// @param cut takes in what had no room for its whole name
record BoardPainter(Brush brush, BoardDesk desk, Columns columns, boolean focus, Set<Object> cut) {
    void paint(double width, double height) {
        brush.clear(width, height);
        cut.clear();
        paint(Light.of(desk));
    }

    /// @param light what stands out and what steps back
    void paint(Light light) {
        new CablePainter(brush, desk, columns, light, focus).paint();
        Optional<Strip> strip = Strip.of(desk, columns);
        strip.ifPresent(s -> s.paint(brush));
        BoardPlan plan = desk.scrolled().plan();
        CardPainter cards = new CardPainter(new CardFrame(brush, desk, focus, cut));
        for (Lane lane : plan.lanes()) {
            double up = desk.scrolled().of(lane);
            Columns.Band band = columns.of(plan, lane);
            for (Lane.Slot slot : lane.between(up, up + desk.scrolled().height())) {
                brush.g().setGlobalAlpha(light.of(slot.element()));
                double y = Math.rint((slot.y() - up) * brush.unit());
                cards.draw(slot, band, y);
            }
        }
        brush.g().setGlobalAlpha(1);
        desk.band().ifPresent(b -> b.paint(brush, desk.scrolled().of(plan.mounts())));
    }
}
