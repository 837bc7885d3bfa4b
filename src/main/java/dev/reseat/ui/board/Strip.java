package dev.reseat.ui.board;

import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The strip at the side that shows all mounts at once, and below them what could not be read: a tick for each some of them,
/// coloured where something is wrong and broken where nothing was read, and a frame around those that are seen. In pixels of
/// the screen.
///
/// @param seen the numbers of what is seen
record Strip(Columns.Band band, double top, double height, StripMarks marks, Scrolled.Seen seen) {
    /// A frame smaller than this could not be seen, nor held with a mouse.
    private static final double LEAST_FRAME = 14;

    /// The strip of a board, if there is so much on it that it is of use.
    static Optional<Strip> of(BoardDesk desk, Columns columns) {
        BoardPicture picture = desk.model().picture();
        Scrolled scrolled = desk.scrolled();
        Sizes sizes = scrolled.plan().sizes();
        double top = (sizes.heading() + sizes.gap()) * columns.unit();
        double height = scrolled.height() * columns.unit() - top - 8 * columns.unit();
        return picture.marks().size() > BoardPicture.FOLDS_ABOVE && height > 0
                ? Optional.of(
                        new Strip(columns.strip(), top, height, picture.marks(), scrolled.seen()))
                : Optional.empty();
    }

    private double step() {
        return height / marks.room();
    }

    /// The number of the mount at a height, or of the namespace that was not read.
    int number(double y) {
        return marks.number((y - top) / step());
    }

    /// Where a number stands.
    double y(int number) {
        return top + step() * marks.tick(number);
    }

    /// What was not read at a height, as the number of the first for the same reason; nothing at mounts and between reasons.
    OptionalInt unread(double y) {
        double at = (y - top) / step();
        return marks.stretches().stream()
                .filter(s -> s.tick() >= marks.tones().size() && at >= s.tick() && at < s.behind())
                .mapToInt(StripMarks.Stretch::first)
                .findFirst();
    }

    /// Where the frame around what is seen begins.
    double frameTop() {
        double least = Math.min(y(seen.from()), top + height - frameHeight());
        return Math.max(top, least);
    }

    /// How tall the frame around what is seen is.
    double frameHeight() {
        double end = seen.to() > seen.from() ? top + step() * marks.behind(seen.to()) : 0;
        return Math.max(LEAST_FRAME, end - y(seen.from()));
    }

    void paint(Brush brush) {
        double step = step();
        double tick = Math.max(1, Math.min(step - 1, Math.rint(step * 0.62)));
        double wide = Math.rint(band.width() * 0.56);
        double x = Math.rint(band.left() + (band.width() - wide) / 2);
        List<Optional<Tone>> tones = marks.tones();
        for (int i = 0; i < tones.size(); i++) {
            Ink ink = tones.get(i).map(Brush::strong).orElse(Ink.LINE);
            brush.g().setFill(brush.ink().apply(ink));
            brush.g().fillRect(x, Math.rint(top + i * step), wide, tick);
        }
        unread(brush, x, wide, tick);
        if (seen.from() > 0 || seen.to() < marks.size()) {
            brush.frame(band.left(), frameTop(), band.width(), frameHeight());
        }
    }

    /// A broken tick says without its colour that nothing is known there.
    private void unread(Brush brush, double x, double wide, double tick) {
        brush.g().setFill(brush.ink().apply(Ink.UNKNOWN));
        double half = Math.floor(wide * 0.34);
        for (StripMarks.Stretch s : marks.stretches()) {
            for (int i = Math.max(s.tick(), marks.tones().size()); i < s.behind(); i++) {
                double y = Math.rint(top + i * step());
                brush.g().fillRect(x, y, half, tick);
                brush.g().fillRect(x + wide - half, y, half, tick);
            }
        }
    }
}
