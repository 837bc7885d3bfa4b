package dev.reseat.ui.board;

import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;

/// What the keyboard does on the board. Letters and digits lead to the filter.
final class BoardKeys {
    private final BoardDesk desk;
    private final BoardWalk walk;
    private final Consumer<String> search;

    /// @param search continues in the filter with what was typed
    BoardKeys(BoardSurface surface, BoardWalk walk, Consumer<String> search) {
        this.desk = surface.desk();
        this.walk = walk;
        this.search = search;
        surface.setOnKeyPressed(this::pressed);
        surface.setOnKeyTyped(this::typed);
    }

    private void pressed(KeyEvent e) {
        boolean used =
                switch (e.getCode()) {
                    case UP -> done(() -> walk.along(-1));
                    case DOWN -> done(() -> walk.along(1));
                    case LEFT -> done(walk::left);
                    case RIGHT -> done(walk::right);
                    case PAGE_UP -> done(() -> walk.page(-1));
                    case PAGE_DOWN -> done(() -> walk.page(1));
                    case HOME -> done(() -> walk.along(Integer.MIN_VALUE));
                    case END -> done(() -> walk.along(Integer.MAX_VALUE));
                    case SPACE -> done(() -> space(e.isShiftDown()));
                    case ENTER -> done(() -> desk.focused().ifPresent(walk::enter));
                    case F8 -> done(() -> walk.nextProblem(e.isShiftDown() ? -1 : 1));
                    case A -> e.isShortcutDown() && done(() -> all(e.isShiftDown()));
                    case ESCAPE -> back();
                    default -> false;
                };
        if (used) {
            e.consume();
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private void space(boolean shift) {
        desk.focused()
                .ifPresent(e -> {
                    if (shift) {
                        desk.choosing().plugin();
                    } else {
                        desk.choosing().toggle(e);
                    }
                });
    }

    private void all(boolean none) {
        if (none) {
            desk.model().choice().clear();
        } else {
            desk.model().chooseShown();
        }
    }

    /// Escape takes back the last thing that narrows what is seen.
    private boolean back() {
        if (desk.band().isPresent()) {
            desk.band(null);
            return true;
        }
        if (desk.model().filterProperty().get().isEmpty()) {
            return false;
        }
        desk.model().filterProperty().set("");
        return true;
    }

    private void typed(KeyEvent e) {
        String text = e.getCharacter();
        boolean command = e.isShortcutDown() || e.isAltDown() || e.isMetaDown();
        if (!command && text.length() == 1 && Character.isLetterOrDigit(text.charAt(0))) {
            search.accept(text);
            e.consume();
        }
    }
}
