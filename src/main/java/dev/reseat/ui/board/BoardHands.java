package dev.reseat.ui.board;

import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse does on the board.
final class BoardHands {
    /// A hand that presses is never quite still: so many pixels do not make a rubber band yet.
    private static final double STILL = 6;

    private static final int ZOOM_STEP = 10;

    private final BoardSurface surface;
    private final BoardDesk desk;
    private final BoardWalk walk;
    private @Nullable RubberBand pressed;
    private boolean onStrip;

    BoardHands(BoardSurface surface, BoardWalk walk) {
        this.surface = surface;
        this.desk = surface.desk();
        this.walk = walk;
        surface.setOnMouseMoved(e -> surface.point(e.getX(), e.getY()));
        surface.setOnMouseExited(_ -> surface.point(-1, -1));
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseDragged(this::dragged);
        surface.setOnMouseReleased(this::released);
        surface.setOnMouseClicked(this::clicked);
        surface.setOnScroll(this::scrolled);
    }

    private void scrolled(ScrollEvent e) {
        if (e.isShortcutDown() || e.isControlDown()) {
            desk.model().look().zoom((int) Math.signum(e.getDeltaY()) * ZOOM_STEP);
        } else {
            desk.scroll(-e.getDeltaY() / surface.unit());
            surface.point(e.getX(), e.getY());
        }
        e.consume();
    }

    private static boolean more(MouseEvent e) {
        return e.isShortcutDown() || e.isControlDown();
    }

    /// A height of the surface in the plan's pixels of the mounts' column.
    private double inMounts(double y) {
        return y / surface.unit() + desk.scrolled().of(desk.scrolled().plan().mounts());
    }

    private void pressed(MouseEvent e) {
        surface.requestFocus();
        pressed = null;
        onStrip = surface.strip().filter(s -> s.band().has(e.getX())).isPresent();
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (onStrip) {
            strip(e);
        } else {
            double y = inMounts(e.getY());
            pressed = new RubberBand(e.getX(), y, e.getX(), y);
        }
    }

    private void strip(MouseEvent e) {
        surface.strip().ifPresent(s -> desk.centre(s.number(e.getY())));
    }

    private void dragged(MouseEvent e) {
        RubberBand begun = pressed;
        if (onStrip) {
            strip(e);
        } else if (begun != null) {
            RubberBand now = begun.to(e.getX(), inMounts(e.getY()));
            boolean still = now.within(STILL / surface.unit());
            if (desk.band().isPresent() || !still) {
                desk.band(now);
            }
        }
    }

    private void released(MouseEvent e) {
        desk.band()
                .ifPresent(b -> {
                    List<Element> under =
                            b.under(desk.scrolled().plan(), desk.scrolled(), surface.columns());
                    desk.choosing().these(under, more(e) || e.isShiftDown());
                    desk.band(null);
                    // the click that ends the band is no click on what lies there
                    onStrip = true;
                });
        pressed = null;
    }

    private void clicked(MouseEvent e) {
        if (onStrip || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        surface.at(e.getX(), e.getY()).ifPresent(element -> clicked(element, e));
    }

    private void clicked(Element element, MouseEvent e) {
        boolean plain = !more(e) && !e.isShiftDown();
        switch (element) {
            case Element.OfGroup g when plain -> desk.fold(g.group(), !g.open());
            case Element.OfMore r when plain -> desk.more(r);
            case Element.OfPlugin p when plain && e.getClickCount() == 1 -> desk.choosing().only(p);
            case Element.OfMount m when e.getClickCount() == 2 -> {
                // the first click has changed the choice, this one takes that back
                desk.choosing().toggle(m);
                walk.enter(m);
            }
            case Element.OfPlugin p when e.getClickCount() == 2 -> walk.enter(p);
            case Element.OfConnection c when e.getClickCount() == 2 -> walk.enter(c);
            case Element.OfRest r -> desk.turn(r.engine());
            case Element.OfGap g -> {
                if (plain && (e.getClickCount() == 2 || !(g.line() instanceof Gap.Row))) {
                    walk.enter(g);
                }
            }
            case Element.OfNode n when e.getClickCount() == 2 -> walk.enter(n);
            case Element.OfMount _, Element.OfGroup _, Element.OfPlugin _, Element.OfMore _ -> {
                if (e.isShiftDown()) {
                    desk.choosing().to(element);
                } else {
                    desk.choosing().toggle(element);
                }
            }
            case Element.OfConnection _, Element.OfNode _, Element.Heading _ -> {}
        }
        desk.focus(element);
    }
}
