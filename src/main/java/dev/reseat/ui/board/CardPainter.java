package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Draws what stands in the columns.
///
/// @param focus whether the keyboard is here, so that the focused element has its ring
/// @param cut takes in what had no room for its whole name
record CardPainter(Brush brush, BoardDesk desk, boolean focus, Set<Object> cut) {
    /// @param band the column
    /// @param y where the card begins on the screen
    void draw(Lane.Slot slot, Columns.Band band, double y) {
        Element element = slot.element();
        double h = Math.rint(slot.height() * brush.unit());
        Columns.Band in = band.indented(Math.rint(CablePainter.in(element) * brush.unit()));
        switch (element) {
            case Element.Heading t -> heading(t, in, y + h / 2);
            case Element.OfPlugin p -> plugin(p, in, y, h);
            case Element.OfGroup g -> group(g, in, y, h);
            case Element.OfMount m -> mount(m, in, y, h);
            case Element.OfMore r -> more(r, in, y, h);
            case Element.OfNode n -> node(n, in, y, h);
        }
    }

    private boolean dense() {
        return desk.scrolled().plan().sizes().dense();
    }

    private Lettering letters() {
        return brush.letters();
    }

    private void heading(Element.Heading heading, Columns.Band b, double middle) {
        Font font = heading.quiet() ? letters().small() : letters().heading();
        Ink ink = heading.quiet() ? Ink.SUBTLE : Ink.MUTED;
        brush.text(heading.text(), font, ink, b.left(), middle, b.width());
    }

    /// Writes the name of an element, and remembers if it had to be cut.
    private void name(Element element, Font font, double x, double middle, double room) {
        if (!brush.text(element.name(), font, Ink.TEXT, x, middle, room)) {
            cut.add(element.key());
        }
    }

    /// Writes a path, and remembers if it had to be cut.
    private void path(Element element, double x, double middle, double room) {
        if (!brush.path(element.name(), letters().code(), Ink.TEXT, x, middle, room)) {
            cut.add(element.key());
        }
    }

    private boolean pointed(Element e) {
        return desk.pointedAt().filter(p -> p.key().equals(e.key())).isPresent();
    }

    private void box(Element e, Columns.Band b, double y, double h, @Nullable Ink problem) {
        boolean chosen = desk.choosing().chosen(e);
        boolean partly = desk.choosing().parts().of(e) > 0;
        boolean pointed = pointed(e);
        Ink fill =
                chosen
                        ? Ink.CHOSEN
                        : pointed ? Ink.HOVER : e instanceof Element.OfGroup ? Ink.GROUP : Ink.CARD;
        Ink line = problem != null ? problem : partly || pointed ? Ink.ACCENT : Ink.LINE;
        brush.card(b.left(), y, b.width(), h, fill, line, chosen ? 2 : 1);
        ring(e, b, y, h);
    }

    private void ring(Element e, Columns.Band b, double y, double h) {
        if (focus && desk.focused().filter(p -> p.key().equals(e.key())).isPresent()) {
            double corner = 16 * brush.unit();
            brush.g().setStroke(brush.ink().apply(Ink.ACCENT));
            brush.g().setLineWidth(2);
            brush.g().strokeRoundRect(b.left() - 3, y - 3, b.width() + 6, h + 6, corner, corner);
        }
    }

    private void plugin(Element.OfPlugin p, Columns.Band b, double y, double h) {
        double u = brush.unit();
        PluginCard card = p.card();
        box(p, b, y, h, card.badge().tone() == Tone.DANGER ? Ink.DANGER : null);
        double left = b.left() + 12 * u;
        double right = b.right() - 10 * u;
        double up = dense() ? y + h / 2 : y + 17 * u;
        Mark badge = card.badge();
        double begin = brush.badge(badge.word(), badge.tone(), right, up, b.width() * 0.6);
        Optional<Sign> sign = sign(p);
        if (dense() && sign.isPresent()) {
            begin = staged(sign.get(), begin - 8 * u, up);
        } else if (dense() && card.due() > 0) {
            begin = due(Messages.text("board.wrong", card.due()), begin - 8 * u, up);
        }
        name(p, letters().name(), left, up, begin - left - 6 * u);
        if (!dense() && sign.isPresent()) {
            Mark mark = sign.get().mark();
            Ink ink = Brush.strong(mark.tone());
            double end = Flag.draw(brush, card.flags(), right, y + 36 * u);
            brush.text(mark.word(), letters().small(), ink, left, y + 36 * u, end - left);
        } else if (!dense()) {
            below(card, left, right, y + 36 * u);
        }
        if (!card.mounts().isEmpty()) {
            boolean chosen = desk.choosing().chosen(p);
            brush.socket(b.right(), y + h / 2, chosen ? Ink.ACCENT : Ink.CABLE, chosen);
        }
    }

    private void below(PluginCard card, double left, double right, double middle) {
        double end =
                card.due() == 0
                        ? right
                        : due(Messages.text("board.due", card.due()), right, middle)
                                - 6 * brush.unit();
        end = Flag.draw(brush, card.flags(), end, middle);
        double room = end - left - 8 * brush.unit();
        boolean counted = desk.model().picture().folds() || card.due() > 0;
        String detail = card.detail();
        if (counted && !card.mounts().isEmpty()) {
            String mounts = Messages.text("shell.mounts", card.mounts().size());
            boolean fits = letters().width(letters().small(), mounts) <= room;
            detail = fits ? mounts : Messages.text("board.count", card.mounts().size());
        }
        brush.text(detail, letters().small(), Ink.SUBTLE, left, middle, room);
    }

    /// What a reload puts onto an element.
    private Optional<Sign> sign(Element element) {
        return desk.model().stage().sign(element, desk.pointedAt());
    }

    private double staged(Sign sign, double right, double middle) {
        String word = sign.mark().word();
        double begin = right - letters().width(letters().small(), word);
        Ink ink = Brush.strong(sign.mark().tone());
        brush.text(word, letters().small(), ink, begin, middle, right - begin + 1);
        return begin;
    }

    private double due(String text, double right, double middle) {
        double begin = right - letters().width(letters().small(), text);
        brush.text(text, letters().small(), Ink.ATTENTION, begin, middle, right - begin + 1);
        return begin;
    }

    private void group(Element.OfGroup g, Columns.Band b, double y, double h) {
        double u = brush.unit();
        BoardGroup group = g.group();
        int due = group.due();
        Optional<Sign> sign = sign(g);
        Ink wrongInk = due > 0 ? Ink.ATTENTION : null;
        box(g, b, y, h, sign.isPresent() ? outline(sign.get()) : wrongInk);
        double middle = y + h / 2;
        brush.fold(b.left() + 17 * u, middle, g.open());
        double end = b.right() - 12 * u;
        String count = Messages.text("board.count", group.size());
        double begin = end - letters().width(letters().badge(), count);
        brush.text(count, letters().badge(), Ink.MUTED, begin, middle, b.width());
        if (sign.isPresent()) {
            Mark mark = sign.get().mark();
            begin = brush.badge(mark.word(), mark.tone(), begin - 10 * u, middle, b.width() * 0.6);
        } else if (due > 0) {
            String wrong = Messages.text("board.wrong", due);
            begin = brush.badge(wrong, Tone.ATTENTION, begin - 10 * u, middle, b.width() * 0.6);
        }
        double left = b.left() + 30 * u;
        path(g, left, middle, begin - left - 8 * u);
        boolean held = desk.choosing().chosen(g);
        Ink line = due > 0 ? Ink.ATTENTION : held ? Ink.ACCENT : Ink.CABLE;
        brush.socket(b.left(), middle, sign.map(x -> x.standing().ink()).orElse(line), held);
    }

    private static @Nullable Ink outline(Sign sign) {
        return sign.standing().bad() ? Ink.DANGER : null;
    }

    private void more(Element.OfMore r, Columns.Band b, double y, double h) {
        double u = brush.unit();
        boolean held = desk.choosing().parts().of(r) > 0;
        Ink line = held || pointed(r) ? Ink.ACCENT : Ink.CABLE;
        brush.dashed(b.left(), y, b.width(), h, line, 1);
        ring(r, b, y, h);
        double left = b.left() + 13 * u;
        double end = b.right() - 10 * u;
        brush.cap(end, y + h / 2, r.before());
        String text = Spoken.more(r);
        double room = end - left - 24 * u;
        if (!brush.text(text, letters().name(), Ink.MUTED, left, y + h / 2, room)) {
            cut.add(r.key());
        }
        brush.socket(b.left(), y + h / 2, line, desk.choosing().chosen(r));
    }

    private void mount(Element.OfMount m, Columns.Band b, double y, double h) {
        double u = brush.unit();
        Optional<Sign> sign = sign(m);
        Optional<Flag> down = desk.model().stage().lastDown(m.mount());
        Ink problem =
                down.isPresent()
                        ? Ink.DANGER
                        : sign.isPresent() ? outline(sign.get()) : problem(m.mount());
        box(m, b, y, h, problem);
        double middle = y + h / 2;
        double left = b.left() + 13 * u;
        double end = b.right() - 10 * u;
        Optional<Mark> shown =
                sign.map(Sign::mark).or(() -> down.map(Flag::mark)).or(m.mount()::mark);
        if (shown.isPresent()) {
            Mark mark = shown.get();
            end = brush.badge(mark.word(), mark.tone(), end, middle, b.width() * 0.62);
        }
        // what was due before a reload isn't said beside what the reload came to
        List<Flag> flags =
                Stream.concat(
                                down.stream(),
                                m.mount().flags().stream().filter(f -> sign.isEmpty() || f.stays()))
                        .toList();
        end = Flag.draw(brush, flags, end - 6 * u, middle);
        path(m, left, middle, end - left - 4 * u);
        boolean chosen = desk.choosing().chosen(m);
        Ink line = problem != null ? problem : chosen ? Ink.ACCENT : Ink.CABLE;
        brush.socket(b.left(), middle, sign.map(x -> x.standing().ink()).orElse(line), chosen);
    }

    /// The colour of what is wrong with a mount; null where nothing is.
    static @Nullable Ink problem(BoardMount mount) {
        return mount.mark()
                .filter(_ -> mount.problem())
                .map(m -> Brush.strong(m.tone()))
                .orElse(null);
    }

    private void node(Element.OfNode n, Columns.Band b, double y, double h) {
        double u = brush.unit();
        NodeCard card = n.card();
        Optional<Sign> sign = sign(n);
        boolean well = card.seen().tone() == Tone.SUCCESS;
        Ink health = Brush.strong(card.seen().tone());
        Ink stage = sign.map(s -> Brush.strong(s.mark().tone())).orElse(health);
        boolean silent = stage == Ink.NEUTRAL_TEXT;
        Ink plain = card.seen().tone() == Tone.DANGER ? Ink.DANGER : null;
        box(n, b, y, h, sign.isEmpty() || silent ? plain : stage);
        double left = b.left() + 14 * u;
        double room = b.width() - 24 * u;
        double first = y + (dense() ? 13 : 18) * u;
        brush.lamp(left + 4 * u, first, well && !silent ? stage : health);
        double named = room - 15 * u;
        if (sign.isPresent() && !sign.get().time().isEmpty()) {
            named -= time(sign.get().time(), left + room, first);
        }
        name(n, letters().name(), left + 15 * u, first, named);
        Ink word = sign.isPresent() ? stage : well ? Ink.MUTED : health;
        String last = sign.map(s -> s.mark().word()).orElse(card.detail());
        if (dense()) {
            String line = sign.isEmpty() && well ? card.role() : last;
            brush.text(line, letters().small(), word, left, y + 30 * u, room);
            return;
        }
        // a node in trouble stays one while the reload takes the last line
        String role =
                sign.isEmpty() || well || card.role().contains(card.seen().word())
                        ? card.role()
                        : Messages.text("board.pair", card.role(), card.seen().word());
        brush.text(role, letters().small(), Ink.MUTED, left, y + 36 * u, room);
        brush.text(last, letters().small(), word, left, y + 53 * u, room);
    }

    /// Writes a time that ends at a place.
    ///
    /// @return the room that it takes
    private double time(String text, double right, double middle) {
        double wide = letters().width(letters().small(), text);
        brush.text(text, letters().small(), Ink.MUTED, right - wide, middle, wide + 1);
        return wide + 8 * brush.unit();
    }
}
