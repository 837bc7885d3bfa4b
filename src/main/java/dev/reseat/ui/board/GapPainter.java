package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Unread;

/// Draws the namespaces that a sweep could not read. No cable ends at them: nothing is known of what they run.
record GapPainter(CardFrame frame) {
    void draw(Element.OfGap element, Columns.Band b, double y, double h) {
        switch (element.line()) {
            case Gap.Head head -> head(element, head, b, y, h);
            case Gap.Row row -> row(element, row, b, y, h);
            case Gap.More more -> more(element, more, b, y, h);
        }
    }

    private void head(Element.OfGap e, Gap.Head head, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        double middle = y + h / 2;
        frame.box(e, b, y, h, null);
        frame.brush().fold(b.left() + 17 * u, middle, head.open());
        double end = b.right() - 12 * u;
        String count = Messages.text("board.count", head.gap().size());
        double begin = end - frame.letters().width(frame.letters().badge(), count);
        frame.brush().text(count, frame.letters().badge(), Ink.MUTED, begin, middle, b.width());
        Mark mark = head.gap().mark();
        double glyph = b.left() + 40 * u;
        glyph(head.gap().key()).draw(frame.brush(), Brush.strong(mark.tone()), glyph, middle);
        frame.name(e, frame.letters().name(), glyph + 7 * u, middle, begin - glyph - 15 * u);
    }

    private void row(Element.OfGap e, Gap.Row row, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        double middle = y + h / 2;
        frame.box(e, b, y, h, null);
        Mark mark = row.gap().mark();
        double end =
                frame.brush()
                        .badge(
                                mark.word(),
                                mark.tone(),
                                b.right() - 10 * u,
                                middle,
                                b.width() * 0.62);
        Ink ink = Brush.strong(mark.tone());
        end = glyph(row.gap().key()).draw(frame.brush(), ink, end - 6 * u, middle);
        double left = b.left() + 13 * u;
        frame.path(e, e.name(), left, middle, end - left - 6 * u);
    }

    private void more(Element.OfGap e, Gap.More more, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        Ink line = frame.pointed(e) ? Ink.ACCENT : Ink.CABLE;
        frame.brush().dashed(b.left(), y, b.width(), h, line, 1);
        frame.ring(e, b, y, h);
        double left = b.left() + 13 * u;
        double end = b.right() - 10 * u;
        frame.brush().cap(end, y + h / 2, more.before());
        double room = end - left - 24 * u;
        Lettering letters = frame.letters();
        if (!frame.brush().text(e.name(), letters.name(), Ink.MUTED, left, y + h / 2, room)) {
            frame.cut().add(e.key());
        }
    }

    private static Glyph glyph(Unread.Kind kind) {
        return switch (kind) {
            case DENIED -> Glyph.NO_ENTRY;
            case SEALED, LOCKED -> Glyph.LOCK;
            case SLOW -> Glyph.CLOCK;
            case GONE -> Glyph.GONE;
            case NOT_ASKED -> Glyph.DOTS;
            case FAILED, PARTLY, BELOW -> Glyph.UNKNOWN;
        };
    }
}
