package dev.reseat.ui.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The fonts that the board writes in, as the sheet gives them to unseen labels, and how broad words are in them.
final class Lettering {
    /// More widths than these are forgotten at once: who scrolls through 14,000 mounts need not keep all.
    private static final int KEPT = 4000;

    private final Label name = sample("strong");
    private final Label small = sample("board-small");
    private final Label code = sample("code");
    private final Label badge = sample("badge");
    private final Label heading = sample("section");
    private final Text ruler = new Text();
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();
    private final Map<Font, Font> scaled = new HashMap<>();
    private double zoom = 1;

    private static Label sample(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("board-sample", styleClass);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    /// The labels, which have to be in the scene.
    List<Label> samples() {
        return List.of(name, small, code, badge, heading);
    }

    Font name() {
        return scaled(name.getFont());
    }

    Font small() {
        return scaled(small.getFont());
    }

    Font code() {
        return scaled(code.getFont());
    }

    Font badge() {
        return scaled(badge.getFont());
    }

    Font heading() {
        return scaled(heading.getFont());
    }

    /// Takes in how large the board is drawn: 1 for as large as the window's text.
    void zoom(double factor) {
        if (factor != zoom) {
            zoom = factor;
            scaled.clear();
        }
    }

    /// How large a name is where the board is drawn as large as the window's text.
    double unzoomed() {
        return name.getFont().getSize();
    }

    private Font scaled(Font font) {
        return zoom == 1
                ? font
                : scaled.computeIfAbsent(font, f -> new Font(f.getName(), f.getSize() * zoom));
    }

    /// How broad a text is, in pixels.
    double width(Font font, String text) {
        Map<String, Double> known = widths.computeIfAbsent(font, _ -> new HashMap<>());
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                text,
                t -> {
                    ruler.setFont(font);
                    ruler.setText(t);
                    return ruler.getLayoutBounds().getWidth();
                });
    }

    /// As much of a text as there is room for, with an ellipsis where it was cut.
    String fitting(Font font, String text, double room) {
        return cut(font, text, room, kept -> text.substring(0, kept) + "…");
    }

    /// As much of a path as there is room for: both ends, with an ellipsis between them.
    String fittingPath(Font font, String path, double room) {
        return cut(
                font,
                path,
                room,
                kept -> {
                    int begin = kept / 2;
                    int end = path.length() - (kept - begin);
                    return path.substring(0, begin) + "…" + path.substring(end);
                });
    }

    private String cut(Font font, String text, double room, IntFunction<String> keeping) {
        if (width(font, text) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(font, keeping.apply(middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : keeping.apply(low);
    }
}
