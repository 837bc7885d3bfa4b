package dev.reseat.ui.board;

import dev.reseat.screen.Eyes;
import dev.reseat.screen.Shown;
import dev.reseat.ui.Toolkit;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;

/// A window with the board of a cluster, on a screen.
final class ShownBoard implements AutoCloseable {
    private final Shown shown;
    private final BoardSurface surface;

    ShownBoard(ClusterSnapshot snapshot) {
        shown = new Shown(snapshot);
        surface = (BoardSurface) shown.node("#board-surface");
        Eyes.until("the board", () -> desk().scrolled().plan().mounts().size() > 0);
        Eyes.frame();
    }

    /// The window around it.
    Shown shown() {
        return shown;
    }

    BoardSurface surface() {
        return surface;
    }

    BoardDesk desk() {
        return surface.desk();
    }

    /// Where an element of that name stands on the screen: its middle.
    Point2D place(String name) {
        return place(e -> e.name().equals(name));
    }

    Point2D place(Predicate<Element> wanted) {
        return Toolkit.on(() -> {
            BoardPlan plan = desk().scrolled().plan();
            for (Lane lane : plan.lanes()) {
                Columns.Band band = surface.columns().of(plan, lane);
                for (int i = 0; i < lane.size(); i++) {
                    Lane.Slot slot = lane.get(i);
                    if (slot.reachable() && wanted.test(slot.element())) {
                        double y = slot.y() + slot.height() / 2 - desk().scrolled().of(lane);
                        return surface.localToScreen(
                                (band.left() + band.right()) / 2, y * surface.unit());
                    }
                }
            }
            throw new AssertionError("not on the board");
        });
    }

    Set<MountPath> chosen() {
        return shown.model().choice().mounts();
    }

    String pointedAt() {
        return desk().pointedAt().map(Element::name).orElse("");
    }

    /// Where a cable ends at a mount.
    Point2D cableEnd(String mount) {
        Point2D middle = place(mount);
        return Toolkit.on(() -> {
            BoardPlan plan = desk().scrolled().plan();
            double left = surface.columns().of(plan, plan.mounts()).left();
            return new Point2D(surface.localToScreen(left + 2, 0).getX(), middle.getY());
        });
    }

    Image picture() {
        return Toolkit.on(() -> {
            var there = surface.localToScreen(surface.getLayoutBounds());
            return new Robot()
                    .getScreenCapture(
                            null,
                            there.getMinX(),
                            there.getMinY(),
                            there.getWidth(),
                            there.getHeight());
        });
    }

    Point2D inPicture(String name) {
        Point2D at = place(name);
        return Toolkit.on(() -> surface.screenToLocal(at));
    }

    /// How far apart the brightest and the darkest pixel around a place are, 0 to 1.
    static double contrast(Image image, Point2D at) {
        double least = 1;
        double most = 0;
        for (int dx = -60; dx < 60; dx++) {
            for (int dy = -8; dy < 8; dy++) {
                double b =
                        image.getPixelReader()
                                .getColor((int) at.getX() + dx, (int) at.getY() + dy)
                                .getBrightness();
                least = Math.min(least, b);
                most = Math.max(most, b);
            }
        }
        return most - least;
    }

    @Override
    public void close() {
        shown.close();
    }
}
