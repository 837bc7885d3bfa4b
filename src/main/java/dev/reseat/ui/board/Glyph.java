package dev.reseat.ui.board;

import javafx.scene.canvas.GraphicsContext;

/// The small shapes that mark what is special about a mount or plugin, so that no colour says anything alone. Drawn in a
/// square of ten by ten.
enum Glyph {
    /// Needs a reload: a triangle.
    DUE("M5 1L9.6 9H0.4Z", true),
    /// The last reload failed: a ring with a stroke through it.
    LAST_FAILED("M5 0.8a4.2 4.2 0 1 0 0.01 0Z M2.2 7.8L7.8 2.2", false),
    /// Down, or its next start will fail: a cross.
    CROSS("M1.2 1.2L8.8 8.8M8.8 1.2L1.2 8.8", false),
    /// Asks for another version than the highest: unequal.
    OTHER_VERSION("M1 3.4H9M1 6.6H9M7.2 0.8L2.8 9.2", false),
    /// Pinned: a pin.
    PIN("M3 0.8H7M3.6 0.8V4.4L2 6.2H8L6.4 4.4V0.8M5 6.2V9.6", false),
    /// Without a version: a dashed box.
    UNVERSIONED("M1 3V1H3M7 1H9V3M9 7V9H7M3 9H1V7", false),
    /// On its way out of the server: a triangle that points down.
    DEPRECATED("M0.8 1.6H9.2L5 9Z", false),
    /// No longer in the server: a stop sign.
    REMOVED("M3 0.8H7L9.2 3V7L7 9.2H3L0.8 7V3Z M2.6 5H7.4", false),
    /// Declarative: a page with lines.
    DECLARATIVE("M1.6 0.8H8.4V9.2H1.6Z M3.4 3.6H6.6M3.4 6.2H6.6", false),
    /// It cannot be told: a question.
    UNKNOWN("M3 3.2C3 0.2 7.4 0.6 6.9 3.4C6.6 4.7 5 4.8 5 6.4M5 8.6V9.2", false),
    /// It may not be read: a ring with a bar in it.
    NO_ENTRY("M5 0.8a4.2 4.2 0 1 0 0.01 0Z M2.8 5H7.2", false),
    /// Sealed or locked: a lock.
    LOCK("M1.6 4.6H8.4V9.2H1.6Z M3 4.6V3A2 2 0 0 1 7 3V4.6", false),
    /// No answer in time: a clock.
    CLOCK("M5 0.8a4.2 4.2 0 1 0 0.01 0Z M5 2.6V5L6.8 6.2", false),
    /// No longer there: a ring of dashes.
    GONE(
            "M5 0.8A4.2 4.2 0 0 1 8.4 2.6M9.2 5A4.2 4.2 0 0 1 7.4 8.4M5 9.2A4.2 4.2 0 0 1 1.6 7.4M0.8 5A4.2 4.2 0 0 1 2.6 1.6",
            false),
    /// Never asked: three dots.
    DOTS("M0.6 4.2H2.2V5.8H0.6Z M4.2 4.2H5.8V5.8H4.2Z M7.8 4.2H9.4V5.8H7.8Z", true);

    private static final double SIDE = 10;

    private final String path;
    private final boolean filled;

    Glyph(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /// Draws it with its right edge at a place.
    ///
    /// @return where it begins
    double draw(Brush brush, Ink ink, double right, double middle) {
        GraphicsContext g = brush.g();
        double u = brush.unit();
        double x = right - SIDE * u;
        g.save();
        g.translate(x, Math.rint(middle - SIDE / 2 * u));
        g.scale(u, u);
        g.beginPath();
        g.appendSVGPath(path);
        if (filled) {
            g.setFill(brush.ink().apply(ink));
            g.fill();
        } else {
            g.setStroke(brush.ink().apply(ink));
            g.setLineWidth(1.4);
            g.stroke();
        }
        g.restore();
        return x;
    }
}
