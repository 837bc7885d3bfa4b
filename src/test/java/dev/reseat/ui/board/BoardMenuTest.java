package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.screen.Eyes;
import dev.reseat.screen.Hands;
import dev.reseat.screen.OnScreen;
import dev.reseat.screen.Shown;
import dev.reseat.ui.Toolkit;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Menus on the board.
@OnScreen
class BoardMenuTest {
    private final Hands hands = new Hands();

    @SuppressWarnings("NullAway.Init")
    private ShownBoard board;

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void aRightClickOpensTheMenuOfWhatIsThereAndAClickBesideClosesIt() {
        board = new ShownBoard(SampleCluster.full());
        hands.menu(board.place("corp-sso"));
        Eyes.until("the menu", () -> Shown.look("#board-menu-filter").isPresent());
        hands.click(board.shown().node(".page-title"));
        Eyes.until(
                "no menu",
                () -> Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance));
        assertEquals(Set.of(), Toolkit.on(board::chosen));
        hands.menu(board.place("corp-sso"));
        hands.click(board.shown().node("#board-menu-toggle"));
        Eyes.until("all of this plugin", () -> board.chosen().size() == 3);
    }

    /// The window stands in the corner of the screen: all of the menu can be seen all the same.
    @Test
    void aMenuAtTheEdgeOfTheScreenLiesOnTheScreen() {
        board = new ShownBoard(SampleCluster.full());
        Rectangle2D screen = Screen.getPrimary().getBounds();
        Toolkit.on(() -> {
            board.shown().stage().setX(screen.getMaxX() - board.shown().stage().getWidth() + 450);
            board.shown().stage().setY(screen.getMaxY() - board.shown().stage().getHeight() + 420);
            return true;
        });
        Eyes.frame();
        hands.menu(board.place(e -> e instanceof Element.OfNode));
        Eyes.until("the menu", () -> Shown.look("#board-menu-copy").isPresent());
        Eyes.frame();
        Toolkit.on(() -> {
            Window menu =
                    Window.getWindows().stream()
                            .filter(ContextMenu.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            Node box = menu.getScene().lookup(".context-menu");
            Bounds there = box.localToScreen(box.getLayoutBounds());
            assertTrue(there.getMaxX() <= screen.getMaxX() + 1, () -> "right " + there);
            assertTrue(there.getMaxY() <= screen.getMaxY() + 1, () -> "below " + there);
            assertTrue(there.getMinX() >= -1 && there.getMinY() >= -1, () -> "" + there);
            return true;
        });
        hands.keys(KeyCode.ESCAPE);
    }
}
