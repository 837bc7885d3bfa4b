package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Draws what stands in the columns.
record CardPainter(CardFrame frame) {
    /// The least of a path that can be told apart from others, in units: a dozen letters.
    private static final double LEAST_PATH = 84;

    /// @param band the column
    /// @param y where the card begins on the screen
    void draw(Lane.Slot slot, Columns.Band band, double y) {
        Element element = slot.element();
        double h = Math.rint(slot.height() * frame.brush().unit());
        Columns.Band in = band.indented(Math.rint(CablePainter.in(element) * frame.brush().unit()));
        switch (element) {
            case Element.Heading t -> heading(t, in, y + h / 2);
            case Element.OfPlugin p -> new PluginPainter(frame).draw(p, in, y, h);
            case Element.OfGroup g -> group(g, in, y, h);
            case Element.OfMount m -> mount(m, in, y, h);
            case Element.OfMore r -> more(r, in, y, h);
            case Element.OfConnection c -> new ConnectionPainter(frame).draw(c, in, y, h);
            case Element.OfRest r -> new ConnectionPainter(frame).draw(r, in, y, h);
            case Element.OfGap g -> new GapPainter(frame).draw(g, in, y, h);
            case Element.OfNode n -> new NodePainter(frame).draw(n, in, y, h);
        }
    }

    private void heading(Element.Heading heading, Columns.Band b, double middle) {
        Font font = heading.quiet() ? frame.letters().small() : frame.letters().heading();
        Ink ink = heading.quiet() ? Ink.SUBTLE : Ink.MUTED;
        frame.brush().text(heading.text(), font, ink, b.left(), middle, b.width());
    }

    private void group(Element.OfGroup g, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        BoardGroup group = g.group();
        int due = group.due();
        Optional<Sign> sign = frame.sign(g);
        Ink wrongInk = due > 0 ? Ink.ATTENTION : null;
        frame.box(g, b, y, h, sign.isPresent() ? CardFrame.outline(sign.get()) : wrongInk);
        double middle = y + h / 2;
        frame.brush().fold(b.left() + 17 * u, middle, g.open());
        double end = b.right() - 12 * u;
        String count = Messages.text("board.count", group.size());
        double begin = end - frame.letters().width(frame.letters().badge(), count);
        frame.brush().text(count, frame.letters().badge(), Ink.MUTED, begin, middle, b.width());
        if (sign.isPresent()) {
            Mark mark = sign.get().mark();
            begin =
                    frame.brush()
                            .badge(
                                    mark.word(),
                                    mark.tone(),
                                    begin - 10 * u,
                                    middle,
                                    b.width() * 0.6);
        } else if (due > 0) {
            String wrong = Messages.text("board.wrong", due);
            begin =
                    frame.brush()
                            .badge(wrong, Tone.ATTENTION, begin - 10 * u, middle, b.width() * 0.6);
        }
        double left = b.left() + 30 * u;
        frame.path(g, g.name(), left, middle, begin - left - 8 * u);
        boolean held = frame.desk().choosing().chosen(g);
        Ink line = due > 0 ? Ink.ATTENTION : held ? Ink.ACCENT : Ink.CABLE;
        frame.brush()
                .socket(b.left(), middle, sign.map(x -> x.standing().ink()).orElse(line), held);
    }

    private void more(Element.OfMore r, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        boolean held = frame.desk().choosing().parts().of(r) > 0;
        Ink line = held || frame.pointed(r) ? Ink.ACCENT : Ink.CABLE;
        frame.brush().dashed(b.left(), y, b.width(), h, line, 1);
        frame.ring(r, b, y, h);
        double left = b.left() + 13 * u;
        double end = b.right() - 10 * u;
        frame.brush().cap(end, y + h / 2, r.before());
        String text = Spoken.more(r);
        double room = end - left - 24 * u;
        if (!frame.brush().text(text, frame.letters().name(), Ink.MUTED, left, y + h / 2, room)) {
            frame.cut().add(r.key());
        }
        frame.brush().socket(b.left(), y + h / 2, line, frame.desk().choosing().chosen(r));
    }

    private void mount(Element.OfMount m, Columns.Band b, double y, double h) {
        double u = frame.brush().unit();
        Optional<Sign> sign = frame.sign(m);
        Optional<Flag> down = frame.desk().model().stage().lastDown(m.mount());
        Ink problem =
                down.isPresent()
                        ? Ink.DANGER
                        : sign.isPresent() ? CardFrame.outline(sign.get()) : problem(m.mount());
        frame.box(m, b, y, h, problem);
        double middle = y + h / 2;
        double left = b.left() + 13 * u;
        double end = b.right() - 10 * u;
        Optional<Mark> shown =
                sign.map(Sign::mark).or(() -> down.map(Flag::mark)).or(m.mount()::mark);
        if (shown.isPresent()) {
            Mark mark = shown.get();
            boolean own = sign.isEmpty() && down.isEmpty();
            String word = own ? word(m, mark.word(), end - left - 4 * u) : mark.word();
            double most = b.width() * 0.62;
            if (sign.isPresent() || leavesPath(m, word, Math.min(end - left, most), end - left)) {
                end = frame.brush().badge(word, mark.tone(), end, middle, most);
            }
        }
        // what was due before a reload isn't said beside what the reload came to
        List<Flag> flags =
                Stream.concat(
                                down.stream(),
                                m.mount().flags().stream().filter(f -> sign.isEmpty() || f.stays()))
                        .toList();
        end = Flag.draw(frame.brush(), flags, end - 6 * u, middle);
        frame.path(m, shown(m), left, middle, end - left - 4 * u);
        boolean chosen = frame.desk().choosing().chosen(m);
        Ink line = problem != null ? problem : chosen ? Ink.ACCENT : Ink.CABLE;
        frame.brush()
                .socket(b.left(), middle, sign.map(x -> x.standing().ink()).orElse(line), chosen);
    }

    /// The path comes first: where both have no room, the badge says its state alone, without what runs.
    private String word(Element.OfMount m, String whole, double room) {
        Brush brush = frame.brush();
        List<Flag> flags = m.mount().flags();
        double path = frame.letters().width(frame.letters().code(), shown(m));
        double taken = path + brush.badgeWidth(whole) + (6 + 15 * flags.size()) * brush.unit();
        return taken > room && m.mount().problem() && !flags.isEmpty()
                ? flags.getFirst().mark().word()
                : whole;
    }

    /// Whether enough of the path can be read beside a badge. Where not, the marks and the outline say the same as the badge.
    private boolean leavesPath(Element.OfMount m, String word, double most, double room) {
        Brush brush = frame.brush();
        double badge = Math.min(brush.badgeWidth(word), most);
        double left = room - badge - (10 + 15 * m.mount().flags().size()) * brush.unit();
        return left >= LEAST_PATH * brush.unit()
                || left >= frame.letters().width(frame.letters().code(), shown(m))
                || (m.mount().flags().isEmpty() && m.mount().problem());
    }

    /// Where mounts stand by namespace, each need not say its own again.
    private String shown(Element.OfMount m) {
        return frame.desk().scrolled().plan().all().byNamespace()
                ? m.mount().path().value()
                : m.name();
    }

    /// The colour of what is wrong with a mount; null where nothing is.
    static @Nullable Ink problem(BoardMount mount) {
        return mount.mark()
                .filter(_ -> mount.problem())
                .map(m -> Brush.strong(m.tone()))
                .orElse(null);
    }
}
