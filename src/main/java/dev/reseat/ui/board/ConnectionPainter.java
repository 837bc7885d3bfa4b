package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;

/// Draws the cards of database connections, smaller than those of the mounts above them.
record ConnectionPainter(CardFrame frame) {
    void draw(Element.OfConnection c, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        double middle = y + h / 2;
        boolean held = frame.desk().choosing().parts().has(c.connection().engine());
        frame.box(c, b, y, h, held ? Ink.ACCENT : null);
        double end = b.right() - 10 * u;
        Optional<Mark> mark = c.connection().mark();
        if (mark.isPresent()) {
            end =
                    frame.brush()
                            .badge(mark.get().word(), Tone.NEUTRAL, end, middle, b.width() * 0.6);
        }
        if (c.connection().asksFor().isEmpty()) {
            Ink ink = Brush.strong(Tone.NEUTRAL);
            end = Glyph.UNKNOWN.draw(frame.brush(), ink, end - 6 * u, middle);
        } else {
            Ink line = held ? Ink.ACCENT : Ink.CABLE;
            frame.brush().socket(b.left(), middle, line, held);
        }
        double left = b.left() + 13 * u;
        String name = c.connection().name();
        double room = end - left - 6 * u;
        Lettering letters = frame.letters();
        if (!frame.brush().path(name, letters.code(), Ink.MUTED, left, middle, room)) {
            frame.cut().add(c.key());
        }
    }

    void draw(Element.OfRest r, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        double middle = y + h / 2;
        boolean held = frame.desk().choosing().parts().has(r.engine().path());
        Ink line = held || frame.pointed(r) ? Ink.ACCENT : Ink.CABLE;
        frame.brush().dashed(b.left(), y, b.width(), h, line, 1);
        frame.ring(r, b, y, h);
        if (frame.desk().fresh().of(r) > 0) {
            frame.fresh(r, b, y, h);
        }
        frame.brush().cap(b.right() - 10 * u, middle, r.open());
        double left = b.left() + 13 * u;
        double room = b.right() - left - 34 * u;
        String text = Spoken.rest(r);
        frame.brush().text(text, frame.letters().small(), Ink.MUTED, left, middle, room);
        if (r.rest().stream().anyMatch(c -> c.asksFor().isPresent())) {
            frame.brush().socket(b.left(), middle, line, held);
        }
    }
}
