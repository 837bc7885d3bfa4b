package dev.reseat.ui.board;

import java.util.ArrayList;
import java.util.List;

/// A rubber band: what lies under it is chosen. Its heights are in the plan's pixels of the mounts' column, so it holds what it
/// held when the board is scrolled; its widths are in pixels of the screen.
///
/// @param y1 and y2 where it was begun and where the mouse is now
record RubberBand(double x1, double y1, double x2, double y2) {
    RubberBand to(double x, double y) {
        return new RubberBand(x1, y1, x, y);
    }

    /// Whether it has hardly been drawn out.
    boolean within(double pixels) {
        return Math.abs(x2 - x1) < pixels && Math.abs(y2 - y1) < pixels;
    }

    private double left() {
        return Math.min(x1, x2);
    }

    private double right() {
        return Math.max(x1, x2);
    }

    /// What lies under it and can be chosen.
    List<Element> under(BoardPlan plan, Scrolled scrolled, Columns columns) {
        List<Element> elements = new ArrayList<>();
        for (Lane lane : List.of(plan.plugins(), plan.mounts())) {
            Columns.Band column = columns.of(plan, lane);
            if (right() >= column.left() && left() <= column.right()) {
                double shift = scrolled.of(lane) - scrolled.of(plan.mounts());
                for (Lane.Slot s :
                        lane.between(Math.min(y1, y2) + shift, Math.max(y1, y2) + shift)) {
                    // an unfolded group's mounts are under the band one by one
                    if (s.reachable() && !(s.element() instanceof Element.OfGroup g && g.open())) {
                        elements.add(s.element());
                    }
                }
            }
        }
        return elements;
    }

    /// @param up how far the mounts' column is moved up
    void paint(Brush brush, double up) {
        double u = brush.unit();
        double top = (Math.min(y1, y2) - up) * u;
        brush.frame(left(), top, right() - left(), Math.abs(y2 - y1) * u);
    }
}
