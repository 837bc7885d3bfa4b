package dev.reseat.ui.board;

import dev.reseat.ui.kit.Tone;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;

/// Draws the small things that the board is made of.
///
/// @param ink the colours of the theme
/// @param unit pixels of the screen for one of the plan's
record Brush(GraphicsContext g, Function<Ink, Color> ink, Lettering letters, double unit) {
    void clear(double width, double height) {
        g.setGlobalAlpha(1);
        g.setFontSmoothingType(FontSmoothingType.GRAY);
        g.clearRect(0, 0, width, height);
    }

    /// A card with an outline that lies on whole pixels.
    void card(double x, double y, double w, double h, Ink fill, Ink line, double thick) {
        double corner = 12 * unit;
        g.setFill(ink.apply(fill));
        g.fillRoundRect(x, y, w, h, corner, corner);
        g.setStroke(ink.apply(line));
        g.setLineWidth(thick);
        double in = thick / 2;
        g.strokeRoundRect(x + in, y + in, w - thick, h - thick, corner - in, corner - in);
    }

    /// A text from a place to the right, on a middle line, its end cut where there is no room.
    ///
    /// @return whether it was written as it is
    boolean text(String text, Font font, Ink colour, double x, double middle, double room) {
        String shown = letters.fitting(font, text, room);
        write(shown, font, colour, x, middle);
        return shown.equals(text);
    }

    /// A path from a place to the right, its middle cut where there is no room.
    ///
    /// @return whether it was written as it is
    boolean path(String path, Font font, Ink colour, double x, double middle, double room) {
        String shown = letters.fittingPath(font, path, room);
        write(shown, font, colour, x, middle);
        return shown.equals(path);
    }

    private void write(String text, Font font, Ink colour, double x, double middle) {
        g.setFont(font);
        g.setFill(ink.apply(colour));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, Math.rint(x), Math.rint(middle));
    }

    /// A small text on the board's ground that ends at a place, with some amber words behind it.
    ///
    /// @return whether there was room for it; else nothing is drawn
    boolean label(String text, String wrong, double right, double middle, double room) {
        Font font = letters.badge();
        double space = wrong.isEmpty() ? 0 : 6 * unit;
        double first = letters.width(font, text);
        double all = first + space + letters.width(font, wrong) + 12 * unit;
        if (all > room) {
            return false;
        }
        double h = Math.rint(19 * unit);
        double x = Math.rint(right - all);
        g.setFill(ink.apply(Ink.GROUND));
        g.fillRoundRect(x, Math.rint(middle - h / 2), all, h, h, h);
        write(text, font, Ink.MUTED, x + 6 * unit, middle);
        write(wrong, font, Ink.ATTENTION, x + 6 * unit + first + space, middle);
        return true;
    }

    /// A card that stands for others: dashed, without a ground of its own.
    void dashed(double x, double y, double w, double h, Ink line, double thick) {
        double corner = 12 * unit;
        g.setFill(ink.apply(Ink.GROUND));
        g.fillRoundRect(x, y, w, h, corner, corner);
        g.setStroke(ink.apply(line));
        g.setLineWidth(thick);
        g.setLineDashes(4 * unit, 3 * unit);
        double in = thick / 2;
        g.strokeRoundRect(x + in, y + in, w - thick, h - thick, corner - in, corner - in);
        g.setLineDashes();
    }

    /// A key's cap around an arrow that points up or down.
    void cap(double right, double middle, boolean up) {
        double s = Math.rint(16 * unit);
        double x = right - s;
        double y = Math.rint(middle - s / 2);
        g.setStroke(ink.apply(Ink.LINE));
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, y + 0.5, s - 1, s - 1, 6 * unit, 6 * unit);
        g.setStroke(ink.apply(Ink.MUTED));
        g.setLineWidth(1.3 * unit);
        double c = x + s / 2;
        double tip = up ? middle - 4 * unit : middle + 4 * unit;
        double back = up ? tip + 3 * unit : tip - 3 * unit;
        g.strokeLine(c, middle + (up ? 4 : -4) * unit, c, tip);
        g.strokePolyline(
                new double[] {c - 3 * unit, c, c + 3 * unit}, new double[] {back, tip, back}, 3);
    }

    /// How wide a badge is that has room for its whole text.
    double badgeWidth(String text) {
        return Math.ceil(letters.width(letters.badge(), text) + 16 * unit);
    }

    /// A badge that ends at a place.
    ///
    /// @return where it begins
    double badge(String text, Tone tone, double right, double middle, double room) {
        Font font = letters.badge();
        String shown = letters.fitting(font, text, room - 16 * unit);
        if (shown.isEmpty()) {
            return right;
        }
        double w = Math.ceil(letters.width(font, shown) + 16 * unit);
        double h = Math.rint(19 * unit);
        double x = right - w;
        double y = Math.rint(middle - h / 2);
        g.setFill(ink.apply(soft(tone)));
        g.fillRoundRect(x, y, w, h, h, h);
        if (tone == Tone.DANGER_OUTLINE || tone == Tone.SUCCESS_OUTLINE) {
            g.setStroke(ink.apply(strong(tone)));
            g.setLineWidth(1);
            g.strokeRoundRect(x + 0.5, y + 0.5, w - 1, h - 1, h, h);
        }
        write(shown, font, strong(tone), x + 8 * unit, middle);
        return x;
    }

    /// A thin frame that lets through what lies under it.
    void frame(double x, double y, double w, double h) {
        double alpha = g.getGlobalAlpha();
        g.setGlobalAlpha(0.16);
        g.setFill(ink.apply(Ink.ACCENT));
        g.fillRoundRect(x, y, w, h, 6 * unit, 6 * unit);
        g.setGlobalAlpha(alpha);
        g.setStroke(ink.apply(Ink.ACCENT));
        g.setLineWidth(1);
        g.strokeRoundRect(
                Math.rint(x) + 0.5,
                Math.rint(y) + 0.5,
                Math.rint(w) - 1,
                h - 1,
                6 * unit,
                6 * unit);
    }

    /// The colour that a tone writes in.
    static Ink strong(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Ink.NEUTRAL_TEXT;
            case ACCENT -> Ink.ACCENT;
            case SUCCESS, SUCCESS_OUTLINE -> Ink.SUCCESS;
            case ATTENTION -> Ink.ATTENTION;
            case DANGER, DANGER_OUTLINE -> Ink.DANGER;
            case UNKNOWN -> Ink.UNKNOWN;
        };
    }

    private static Ink soft(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Ink.NEUTRAL;
            case ACCENT -> Ink.ACCENT_SOFT;
            case SUCCESS -> Ink.SUCCESS_SOFT;
            case ATTENTION -> Ink.ATTENTION_SOFT;
            case DANGER -> Ink.DANGER_SOFT;
            case UNKNOWN -> Ink.UNKNOWN_SOFT;
            case SUCCESS_OUTLINE, DANGER_OUTLINE -> Ink.CARD;
        };
    }

    /// Where a cable ends: open, or filled where it is chosen.
    void socket(double x, double y, Ink line, boolean filled) {
        double r = 5 * unit;
        g.setFill(ink.apply(filled ? line : Ink.GROUND));
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
        g.setStroke(ink.apply(line));
        g.setLineWidth(1.6 * unit);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    /// The mark of what has changed of late.
    void bar(double x, double y, double w, double h) {
        g.setFill(ink.apply(Ink.CHANGED));
        g.fillRoundRect(x, y, w, h, w, w);
    }

    void lamp(double x, double y, Ink colour) {
        double r = 4.5 * unit;
        g.setFill(ink.apply(colour));
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
    }

    /// A cable between two places.
    void cable(double x1, double y1, double x2, double y2, Ink colour, double thick, boolean dash) {
        g.setStroke(ink.apply(colour));
        g.setLineWidth(thick * unit);
        g.setLineCap(StrokeLineCap.BUTT);
        if (dash) {
            // a thick cable with short dashes would look whole
            g.setLineDashes(Math.max(6, thick * 2.4) * unit, Math.max(4, thick * 1.4) * unit);
        }
        double bend = (x2 - x1) * 0.55;
        g.beginPath();
        g.moveTo(x1, y1);
        g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
        g.stroke();
        g.setLineDashes();
    }

    /// The sign of a fold, pointing to the right or down.
    void fold(double x, double middle, boolean open) {
        double s = 3.5 * unit;
        g.setFill(ink.apply(Ink.MUTED));
        if (open) {
            g.fillPolygon(
                    new double[] {x - s, x + s, x},
                    new double[] {middle - s * 0.7, middle - s * 0.7, middle + s * 0.9},
                    3);
        } else {
            g.fillPolygon(
                    new double[] {x - s * 0.7, x + s * 0.9, x - s * 0.7},
                    new double[] {middle - s, middle, middle + s},
                    3);
        }
    }
}
