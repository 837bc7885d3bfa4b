package dev.reseat.ui.board;

import java.util.Optional;
import java.util.Set;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// What all cards of the board have in common: their box, the ring of the focus, and names that may have to be cut.
///
/// @param focus whether the keyboard is here, so that the focused element has its ring
/// @param cut takes in what had no room for its whole name
record CardFrame(Brush brush, BoardDesk desk, boolean focus, Set<Object> cut) {
    boolean dense() {
        return desk.scrolled().plan().sizes().dense();
    }

    Lettering letters() {
        return brush.letters();
    }

    /// Writes the name of an element, its middle cut where there is no room, and remembers if it had to be cut.
    void name(Element element, Font font, double x, double middle, double room) {
        if (!brush.path(element.name(), font, Ink.TEXT, x, middle, room)) {
            cut.add(element.key());
        }
    }

    /// Writes a path, and remembers if it had to be cut.
    void path(Element element, String shown, double x, double middle, double room) {
        if (!brush.path(shown, letters().code(), Ink.TEXT, x, middle, room)) {
            cut.add(element.key());
        }
    }

    boolean pointed(Element e) {
        return desk.pointedAt().filter(p -> p.key().equals(e.key())).isPresent();
    }

    void box(Element e, Columns.Band b, double y, double h, @Nullable Ink problem) {
        boolean chosen = desk.choosing().chosen(e);
        boolean partly = desk.choosing().parts().of(e) > 0;
        boolean pointed = pointed(e);
        boolean fresh = desk.fresh().of(e) > 0;
        Ink ground = fresh ? Ink.CHANGED_SOFT : e instanceof Element.OfGroup ? Ink.GROUP : Ink.CARD;
        Ink fill = chosen ? Ink.CHOSEN : pointed ? Ink.HOVER : ground;
        Ink line = problem != null ? problem : partly || pointed ? Ink.ACCENT : Ink.LINE;
        brush.card(b.left(), y, b.width(), h, fill, line, chosen ? 2 : 1);
        if (fresh) {
            fresh(e, b, y, h);
        }
        ring(e, b, y, h);
    }

    /// What has changed of late has a bar at the side where no cable ends.
    void fresh(Element e, Columns.Band b, double y, double h) {
        double u = brush.unit();
        boolean left = e instanceof Element.OfPlugin || e instanceof Element.OfNode;
        double x = left ? b.left() + 4 * u : b.right() - 7 * u;
        brush.bar(Math.rint(x), y + Math.rint(7 * u), Math.rint(3 * u), h - 2 * Math.rint(7 * u));
    }

    void ring(Element e, Columns.Band b, double y, double h) {
        if (focus && desk.focused().filter(p -> p.key().equals(e.key())).isPresent()) {
            double corner = 16 * brush.unit();
            brush.g().setStroke(brush.ink().apply(Ink.ACCENT));
            brush.g().setLineWidth(2);
            brush.g().strokeRoundRect(b.left() - 3, y - 3, b.width() + 6, h + 6, corner, corner);
        }
    }

    /// What a reload puts onto an element.
    Optional<Sign> sign(Element element) {
        return desk.model().stage().sign(element, desk.pointedAt());
    }

    /// The colour of a box around what a reload went wrong with; null where it did not.
    static @Nullable Ink outline(Sign sign) {
        return sign.standing().bad() ? Ink.DANGER : null;
    }
}
