package dev.reseat.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// The colours that the theme gives a control, its parts, and what it lies in.
///
/// @param of by part, in the order in which they are drawn: fills, then borders
record Paints(Map<Node, List<Color>> of) {
    static Paints of(Node control) {
        Map<Node, List<Color>> of = new LinkedHashMap<>();
        for (Node n = control; n != null; n = n.getParent()) {
            of.put(n, colours(n));
        }
        below(control, of);
        return new Paints(of);
    }

    private static void below(Node node, Map<Node, List<Color>> of) {
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                of.put(child, colours(child));
                below(child, of);
            }
        }
    }

    private static List<Color> colours(Node node) {
        List<Color> colours = new ArrayList<>();
        if (node instanceof Region region) {
            if (region.getBackground() != null) {
                region.getBackground().getFills().forEach(f -> add(colours, f.getFill()));
            }
            if (region.getBorder() != null) {
                region.getBorder().getStrokes().forEach(b -> add(colours, b.getTopStroke()));
            }
        } else if (node instanceof Shape shape) {
            add(colours, shape.getFill());
            add(colours, shape.getStroke());
        }
        return colours;
    }

    private static void add(List<Color> colours, @Nullable Paint paint) {
        colours.add(paint instanceof Color c ? c : Color.TRANSPARENT);
    }

    /// Whether any colour differs so much from the one in its place; what is drawn in addition, from what lies behind it.
    boolean standsOutFrom(Paints other, double least) {
        return of.entrySet().stream()
                .anyMatch(e -> {
                    List<Color> mine = e.getValue();
                    List<Color> others = other.of.getOrDefault(e.getKey(), List.of());
                    for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
                        Color a = at(mine, i, e.getKey());
                        Color b = other.at(others, i, e.getKey());
                        if (!a.equals(b) && contrast(a, b) >= least) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private Color at(List<Color> colours, int i, Node node) {
        Color there = i < colours.size() ? colours.get(i) : Color.TRANSPARENT;
        for (Node n = node.getParent(); n != null && there.getOpacity() < 1; n = n.getParent()) {
            List<Color> behind = of.getOrDefault(n, List.of());
            there =
                    behind.isEmpty() || behind.getLast().getOpacity() < 1
                            ? there
                            : behind.getLast();
        }
        return there;
    }

    /// As WCAG 2.2 counts it: 1 for the same, 21 for black on white.
    static double contrast(Color a, Color b) {
        double one = light(a) + 0.05;
        double other = light(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double light(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
