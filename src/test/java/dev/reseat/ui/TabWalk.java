package dev.reseat.ui;

import dev.reseat.ui.kit.TabStops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// One round of a window by Tab: where the keyboard stops, what can be seen of each stop, and how far it can be told from the
/// others while it has the keyboard.
final class TabWalk {
    private static final int ENDLESS = 150;

    /// More than the rings of the theme are drawn outside of a control.
    private static final double RING = 5;

    /// What a sign must stand out by, so that people who see little see it (WCAG 2.2, 1.4.11 and 2.4.13).
    private static final double CONTRAST = 3;

    private static final List<PseudoClass> FOCUS =
            List.of("focused", "focus-visible", "focus-within").stream()
                    .map(PseudoClass::getPseudoClass)
                    .toList();

    private final Scene scene;
    private final boolean pictures;
    private final FxRobot robot = new FxRobot();

    /// A stop of the keyboard.
    ///
    /// @param name for a person who reads a failed test
    /// @param all where it lay in the window while it had the keyboard
    /// @param seen the part of it that no viewport and no edge of the window cuts off
    /// @param covered whether something else lies on the middle of what is seen
    /// @param ring how much of it, in pixels, stands out against what is drawn there without the keyboard
    record Stop(Node node, String name, Bounds all, Bounds seen, boolean covered, int ring) {
        boolean whole() {
            return seen.getWidth() >= all.getWidth() - 1 && seen.getHeight() >= all.getHeight() - 1;
        }

        /// Whether at least a quarter of its outline, or as much of anything else, stands out.
        boolean marked() {
            return ring * 2 >= all.getWidth() + all.getHeight();
        }

        @Override
        public String toString() {
            return "%s at %.1f,%.1f, %.1f x %.1f, %d pixels of a ring%s%s"
                    .formatted(
                            name,
                            all.getMinX(),
                            all.getMinY(),
                            all.getWidth(),
                            all.getHeight(),
                            ring,
                            covered ? ", covered" : "",
                            whole() ? "" : ", cut off");
        }
    }

    /// @param pictures whether rings are looked for
    TabWalk(Scene scene, boolean pictures) {
        this.scene = scene;
        this.pictures = pictures;
    }

    static String names(List<Stop> stops) {
        return stops.stream().map(Stop::name).collect(Collectors.joining(" "));
    }

    /// The stops from the one that has the keyboard until it has it again.
    List<Stop> forwards() {
        return round(pictures, () -> robot.type(KeyCode.TAB));
    }

    /// The stops the other way, in the order of [#forwards()]. Rings are the same either way.
    List<Stop> backwards() {
        List<Stop> stops =
                round(
                        false,
                        () -> robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT));
        Collections.reverse(stops.subList(1, stops.size()));
        return stops;
    }

    private List<Stop> round(boolean drawn, Runnable step) {
        List<Stop> stops = new ArrayList<>();
        Node first = owner();
        Node now = first;
        do {
            Node here = now;
            if (stops.size() > ENDLESS || stops.stream().anyMatch(s -> s.node().equals(here))) {
                throw new AssertionError(
                        "no round: from "
                                + names(stops)
                                + " back to "
                                + name(here)
                                + " and not to where it began");
            }
            Seen seen =
                    Toolkit.on(() -> {
                        WritableImage with = drawn ? picture(here) : null;
                        return new Seen(look(here, with), with);
                    });
            step.run();
            now = owner();
            stops.add(Toolkit.on(() -> drawnByItself(seen)));
        } while (!now.equals(first));
        return stops;
    }

    private Node owner() {
        Node owner = Toolkit.on(scene::getFocusOwner);
        if (owner == null || !owner.isFocused()) {
            throw new AssertionError("the keyboard is nowhere: " + owner);
        }
        return owner;
    }

    private void settle() {
        scene.getRoot().applyCss();
        // what is scrolled into view is laid out after that
        scene.getRoot().layout();
        scene.getRoot().layout();
    }

    private WritableImage picture(Node node) {
        settle();
        Bounds there = node.localToScene(node.getLayoutBounds());
        SnapshotParameters only = new SnapshotParameters();
        only.setFill(scene.getFill());
        only.setViewport(
                new Rectangle2D(
                        Math.floor(there.getMinX()) - RING,
                        Math.floor(there.getMinY()) - RING,
                        Math.ceil(there.getWidth()) + 2 * RING,
                        Math.ceil(there.getHeight()) + 2 * RING));
        return scene.getRoot().snapshot(only, null);
    }

    private Stop look(Node node, @Nullable WritableImage with) {
        settle();
        Bounds all = node.localToScene(node.getLayoutBounds());
        Bounds seen = common(all, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (Node n = node; n != null; n = n.getParent()) {
            Node clip = n.getClip();
            if (clip != null) {
                seen = common(seen, n.localToScene(clip.getBoundsInParent()));
            }
        }
        Point2D middle = new Point2D(seen.getCenterX(), seen.getCenterY());
        Node hit = at(scene.getRoot(), middle);
        boolean covered = hit == null || !TabStops.holds((Parent) node, hit);
        return new Stop(node, name(node), all, seen, covered, with == null ? 0 : ring(node));
    }

    private record Seen(Stop stop, @Nullable WritableImage with) {}

    private static Bounds common(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - left;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }

    /// What a mouse would hit.
    private static @Nullable Node at(Node node, Point2D inScene) {
        Point2D here = node.sceneToLocal(inScene);
        if (!node.isVisible()
                || node.isMouseTransparent()
                || (node.getClip() != null && !node.getClip().contains(here))) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node hit = at(children.get(i), inScene);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return node.contains(here) ? node : null;
    }

    /// Whether what the theme gives it changes enough where only the signs of the keyboard are taken away: its outline if so, else 0.
    /// Asked of the theme and not of a picture: the toolkit's pictures are behind at times.
    private int ring(Node node) {
        Paints with = Paints.of(node);
        List<Node> line = new ArrayList<>();
        for (Node n = node; n != null; n = n.getParent()) {
            line.add(n);
        }
        FOCUS.forEach(f -> line.forEach(n -> n.pseudoClassStateChanged(f, false)));
        settle();
        Paints without = Paints.of(node);
        for (Node n : line) {
            boolean itself = n.equals(node);
            n.pseudoClassStateChanged(FOCUS.get(0), itself);
            n.pseudoClassStateChanged(FOCUS.get(1), itself && node.isFocusVisible());
            n.pseudoClassStateChanged(FOCUS.get(2), true);
        }
        settle();
        Bounds all = node.getLayoutBounds();
        return with.standsOutFrom(without, CONTRAST) ? (int) (all.getWidth() + all.getHeight()) : 0;
    }

    /// What draws itself knows nothing of the theme's states: compared with how it is drawn once the keyboard has gone on.
    private Stop drawnByItself(Seen seen) {
        Stop stop = seen.stop();
        WritableImage with = seen.with();
        if (with == null || stop.ring() > 0) {
            return stop;
        }
        WritableImage without = picture(stop.node());
        Bounds now = stop.node().localToScene(stop.node().getLayoutBounds());
        int ring = now.equals(stop.all()) ? differing(with, without) : 0;
        return new Stop(stop.node(), stop.name(), stop.all(), stop.seen(), stop.covered(), ring);
    }

    private static int differing(WritableImage with, WritableImage without) {
        PixelReader a = with.getPixelReader();
        PixelReader b = without.getPixelReader();
        int count = 0;
        for (int y = 0; y < Math.min(with.getHeight(), without.getHeight()); y++) {
            for (int x = 0; x < Math.min(with.getWidth(), without.getWidth()); x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)
                        && Paints.contrast(a.getColor(x, y), b.getColor(x, y)) >= CONTRAST) {
                    count++;
                }
            }
        }
        return count;
    }

    static String name(Node node) {
        return node.getId() != null ? "#" + node.getId() : "." + node.getStyleClass();
    }
}
