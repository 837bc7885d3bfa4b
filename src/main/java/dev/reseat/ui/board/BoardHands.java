package dev.reseat.ui.board;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse and keyboard do on the board.
final class BoardHands {
    private static final int PAGE = 10;

    private final BoardSurface surface;
    private final BoardDesk desk;

    BoardHands(BoardSurface surface) {
        this.surface = surface;
        this.desk = surface.desk();
        surface.setOnMouseMoved(e -> desk.point(surface.at(e.getX(), e.getY())));
        surface.setOnMouseExited(_ -> desk.point(Optional.empty()));
        surface.setOnMouseClicked(this::clicked);
        surface.setOnScroll(this::scrolled);
        surface.setOnKeyPressed(this::pressed);
    }

    private void scrolled(ScrollEvent e) {
        desk.scroll(-e.getDeltaY() / surface.unit());
        desk.point(surface.at(e.getX(), e.getY()));
        e.consume();
    }

    private void clicked(MouseEvent e) {
        surface.requestFocus();
        Optional<Element> at = surface.at(e.getX(), e.getY());
        if (at.isEmpty() || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Element element = at.get();
        boolean more = e.isShortcutDown() || e.isControlDown();
        switch (element) {
            case Element.OfGroup g when !more && !e.isShiftDown() ->
                    desk.fold(g.card().name(), !g.open());
            case Element.OfPlugin p when !more && !e.isShiftDown() -> chooseOnly(p);
            case Element.OfMount m when e.getClickCount() == 2 -> {
                // the first click has changed the choice, this one takes that back
                desk.toggle(m);
                desk.enter(m);
            }
            case Element.OfPlugin p when e.isShiftDown() -> desk.model().choice().add(p.mounts());
            case Element.OfMount _, Element.OfGroup _, Element.OfPlugin _ -> {
                if (e.isShiftDown()) {
                    desk.chooseTo(element);
                } else {
                    desk.toggle(element);
                }
            }
            case Element.OfNode _, Element.Heading _ -> {}
        }
        desk.focus(element);
    }

    private void chooseOnly(Element.OfPlugin plugin) {
        boolean alone =
                desk.chosen(plugin)
                        && desk.model().choice().mounts().size() == plugin.mounts().size();
        if (alone) {
            desk.model().choice().clear();
        } else if (!plugin.mounts().isEmpty()) {
            desk.model().choice().set(plugin.mounts());
        }
    }

    private void pressed(KeyEvent e) {
        boolean used =
                switch (e.getCode()) {
                    case UP -> move(0, -1);
                    case DOWN -> move(0, 1);
                    case LEFT -> move(-1, 0);
                    case RIGHT -> move(1, 0);
                    case PAGE_UP -> move(0, -PAGE);
                    case PAGE_DOWN -> move(0, PAGE);
                    case HOME -> move(0, Integer.MIN_VALUE + 1);
                    case END -> move(0, Integer.MAX_VALUE);
                    case SPACE -> done(() -> desk.focused().ifPresent(desk::toggle));
                    case ENTER -> done(() -> desk.focused().ifPresent(desk::enter));
                    case F8 -> done(() -> desk.nextProblem(e.isShiftDown() ? -1 : 1));
                    case A -> e.isShortcutDown() && done(desk::chooseShown);
                    case ESCAPE -> clearFilter();
                    default -> false;
                };
        if (used) {
            e.consume();
        }
    }

    private boolean move(int across, int down) {
        return done(() -> desk.move(across, down));
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private boolean clearFilter() {
        if (desk.model().filterProperty().get().isEmpty()) {
            return false;
        }
        desk.model().filterProperty().set("");
        return true;
    }
}
