package dev.reseat.ui.board;

import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;

/// The strip at the side that shows all mounts at once: a tick for each some of them, coloured where something is wrong, and
/// a frame around those that are seen. In pixels of the screen.
///
/// @param seen the numbers of the mounts that are seen
record Strip(Columns.Band band, double top, double height, StripMarks marks, Scrolled.Seen seen) {
    /// A frame smaller than this could not be seen, nor held with a mouse.
    private static final double LEAST_FRAME = 14;

    /// The strip of a board, if there are so many mounts that it is of use.
    static Optional<Strip> of(BoardDesk desk, Columns columns) {
        BoardPicture picture = desk.model().picture();
        Scrolled scrolled = desk.scrolled();
        Sizes sizes = scrolled.plan().sizes();
        double top = (sizes.heading() + sizes.gap()) * columns.unit();
        double height = scrolled.height() * columns.unit() - top - 8 * columns.unit();
        return picture.folds() && height > 0
                ? Optional.of(
                        new Strip(columns.strip(), top, height, picture.marks(), scrolled.seen()))
                : Optional.empty();
    }

    /// The number of the mount at a height.
    int number(double y) {
        double part = Math.clamp((y - top) / height, 0, 1);
        return (int) Math.min(marks.mounts() - 1, part * marks.mounts());
    }

    /// Where a number stands.
    double y(int number) {
        return top + height * number / Math.max(1, marks.mounts());
    }

    /// Where the frame around what is seen begins.
    double frameTop() {
        double least = Math.min(y(seen.from()), top + height - frameHeight());
        return Math.max(top, least);
    }

    /// How tall the frame around what is seen is.
    double frameHeight() {
        return Math.max(LEAST_FRAME, y(seen.to()) - y(seen.from()));
    }

    void paint(Brush brush) {
        List<Optional<Tone>> tones = marks.tones();
        double step = height / tones.size();
        double tick = Math.max(1, Math.min(step - 1, Math.rint(step * 0.62)));
        double wide = Math.rint(band.width() * 0.56);
        double x = Math.rint(band.left() + (band.width() - wide) / 2);
        for (int i = 0; i < tones.size(); i++) {
            Ink ink = tones.get(i).map(Brush::strong).orElse(Ink.LINE);
            brush.g().setFill(brush.ink().apply(ink));
            brush.g().fillRect(x, Math.rint(top + i * step), wide, tick);
        }
        if (seen.from() > 0 || seen.to() < marks.mounts()) {
            brush.frame(band.left(), frameTop(), band.width(), frameHeight());
        }
    }
}
