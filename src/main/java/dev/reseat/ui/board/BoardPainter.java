package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws what is seen of the board: cables first, then the cards over them. How long it takes depends on what is seen, not
/// on what there is.
///
/// @param focus whether the keyboard is here, so that the focused element has its ring
record BoardPainter(Brush brush, BoardDesk desk, Columns columns, boolean focus) {
    /// How much remains of what steps back.
    private static final double BACK = 0.38;

    void paint(double width, double height) {
        brush.clear(width, height);
        new CablePainter(brush, desk, columns).paint();
        BoardPlan plan = desk.scrolled().plan();
        for (Lane lane : plan.lanes()) {
            double up = desk.scrolled().of(lane);
            Columns.Band band = columns.of(plan, lane);
            for (int i = lane.firstBelow(up); i < lane.slots().size(); i++) {
                Lane.Slot slot = lane.get(i);
                if (slot.y() > up + desk.scrolled().height()) {
                    break;
                }
                draw(slot, band, Math.rint((slot.y() - up) * brush.unit()));
            }
        }
        brush.g().setGlobalAlpha(1);
    }

    private void draw(Lane.Slot slot, Columns.Band band, double y) {
        Element element = slot.element();
        double h = Math.rint(slot.height() * brush.unit());
        brush.g().setGlobalAlpha(lit(desk, element) ? 1 : BACK);
        switch (element) {
            case Element.Heading t ->
                    brush.text(
                            t.text(),
                            brush.letters().heading(),
                            Ink.MUTED,
                            band.left(),
                            y + h / 2,
                            band.width());
            case Element.OfPlugin p -> plugin(p, band, y, h);
            case Element.OfGroup g -> group(g, band, y, h);
            case Element.OfMount m -> mount(m, indented(m, band), y, h);
            case Element.OfNode n -> node(n, band, y, h);
        }
    }

    private Columns.Band indented(Element.OfMount m, Columns.Band band) {
        double in = m.inGroup() ? Math.rint(18 * brush.unit()) : 0;
        return new Columns.Band(band.left() + in, band.width() - in);
    }

    /// Whether an element stays as it is while something is pointed at: it, and what its cables lead to.
    static boolean lit(BoardDesk desk, Element element) {
        Optional<Element> pointed = desk.pointedAt();
        if (pointed.isEmpty()
                || element instanceof Element.Heading
                || element instanceof Element.OfNode) {
            return true;
        }
        if (pointed.get() instanceof Element.OfNode) {
            return true;
        }
        if (pointed.get() instanceof Element.OfMount m && element instanceof Element.OfMount o) {
            return m.key().equals(o.key());
        }
        return BoardDesk.pluginOf(pointed.get()).equals(BoardDesk.pluginOf(element));
    }

    private void box(Element e, Columns.Band b, double y, double h, @Nullable Ink problem) {
        boolean chosen = desk.chosen(e);
        boolean pointed = desk.pointedAt().filter(p -> p.key().equals(e.key())).isPresent();
        boolean focused = focus && desk.focused().filter(p -> p.key().equals(e.key())).isPresent();
        Ink fill = chosen ? Ink.CHOSEN : pointed ? Ink.HOVER : Ink.CARD;
        Ink line = problem != null ? problem : chosen || pointed ? Ink.ACCENT : Ink.LINE;
        brush.card(b.left(), y, b.width(), h, fill, line, chosen ? 2 : 1);
        if (focused) {
            double corner = 16 * brush.unit();
            brush.g().setStroke(brush.ink().apply(Ink.ACCENT));
            brush.g().setLineWidth(2);
            brush.g().strokeRoundRect(b.left() - 3, y - 3, b.width() + 6, h + 6, corner, corner);
        }
    }

    private void plugin(Element.OfPlugin p, Columns.Band b, double y, double h) {
        double u = brush.unit();
        PluginCard card = p.card();
        boolean missing = card.badge().tone() == Tone.DANGER;
        box(p, b, y, h, missing ? Ink.DANGER : null);
        double left = b.left() + 12 * u;
        double right = b.right() - 10 * u;
        double up = y + 17 * u;
        double begin =
                brush.badge(card.badge().word(), card.badge().tone(), right, up, b.width() * 0.6);
        brush.text(
                card.name().name(),
                brush.letters().name(),
                Ink.TEXT,
                left,
                up,
                begin - left - 6 * u);
        double low = y + 36 * u;
        double end = right;
        if (card.due() > 0) {
            String due = Messages.text("board.due", card.due());
            end = right - brush.letters().width(brush.letters().small(), due);
            brush.text(due, brush.letters().small(), Ink.ATTENTION, end, low, b.width());
        }
        String detail =
                card.folded() || card.due() > 0
                        ? Messages.text("shell.mounts", card.mounts().size())
                        : card.detail();
        brush.text(detail, brush.letters().small(), Ink.SUBTLE, left, low, end - left - 8 * u);
        if (!card.mounts().isEmpty()) {
            Ink line = desk.chosen(p) ? Ink.ACCENT : Ink.CABLE;
            brush.socket(b.right(), y + h / 2, line, desk.chosen(p));
        }
    }

    private void group(Element.OfGroup g, Columns.Band b, double y, double h) {
        double u = brush.unit();
        PluginCard card = g.card();
        box(g, b, y, h, card.due() > 0 ? Ink.ATTENTION : null);
        double middle = y + h / 2;
        brush.fold(b.left() + 17 * u, middle, g.open());
        double end = b.right() - 12 * u;
        String count = Messages.text("board.count", card.mounts().size());
        double begin = end - brush.letters().width(brush.letters().badge(), count);
        brush.text(count, brush.letters().badge(), Ink.MUTED, begin, middle, b.width());
        if (card.due() > 0) {
            begin =
                    brush.badge(
                            Messages.text("board.due", card.due()),
                            Tone.ATTENTION,
                            begin - 10 * u,
                            middle,
                            b.width() * 0.6);
        }
        double left = b.left() + 30 * u;
        brush.text(
                card.name().name(),
                brush.letters().code(),
                Ink.TEXT,
                left,
                middle,
                begin - left - 8 * u);
        Ink line = desk.chosen(g) ? Ink.ACCENT : card.due() > 0 ? Ink.ATTENTION : Ink.CABLE;
        brush.socket(b.left(), middle, line, desk.chosen(g));
    }

    /// The colour of what is wrong with a mount; null where nothing is.
    static @Nullable Ink problem(BoardMount mount) {
        return mount.mark()
                .filter(_ -> mount.problem())
                .map(m -> Brush.strong(m.tone()))
                .orElse(null);
    }

    private void mount(Element.OfMount m, Columns.Band b, double y, double h) {
        double u = brush.unit();
        Ink problem = problem(m.mount());
        box(m, b, y, h, problem);
        double middle = y + h / 2;
        double left = b.left() + 13 * u;
        double end = b.right() - 10 * u;
        String path = m.mount().path().value();
        if (m.mount().mark().isPresent()) {
            var mark = m.mount().mark().get();
            end = brush.badge(mark.word(), mark.tone(), end, middle, b.width() * 0.62);
        }
        brush.text(path, brush.letters().code(), Ink.TEXT, left, middle, end - left - 8 * u);
        boolean chosen = desk.chosen(m);
        Ink line = problem != null ? problem : chosen ? Ink.ACCENT : Ink.CABLE;
        brush.socket(b.left(), middle, line, chosen);
    }

    private void node(Element.OfNode n, Columns.Band b, double y, double h) {
        double u = brush.unit();
        NodeCard card = n.card();
        Ink lamp = Brush.strong(card.seen().tone());
        box(n, b, y, h, card.seen().tone() == Tone.DANGER ? Ink.DANGER : null);
        double left = b.left() + 14 * u;
        double room = b.width() - 24 * u;
        brush.lamp(left + 4 * u, y + 18 * u, lamp);
        brush.text(
                card.name(),
                brush.letters().name(),
                Ink.TEXT,
                left + 15 * u,
                y + 18 * u,
                room - 15 * u);
        brush.text(card.role(), brush.letters().small(), Ink.MUTED, left, y + 36 * u, room);
        Ink word = card.seen().tone() == Tone.SUCCESS ? Ink.MUTED : lamp;
        brush.text(card.detail(), brush.letters().small(), word, left, y + 53 * u, room);
    }
}
