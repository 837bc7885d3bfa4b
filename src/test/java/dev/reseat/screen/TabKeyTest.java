package dev.reseat.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Place;
import dev.reseat.ui.Toolkit;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tab and the keys of the screens as a real keyboard sends them: Shift+Tab is a key of its own there, and Alt belongs to the
/// window's menus. That the stops are all of them and in order is looked at elsewhere.
@OnScreen
class TabKeyTest {
    private final Hands hands = new Hands();

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(SampleCluster.full());
        Eyes.until("the board", () -> Shown.look("#board-surface").orElseThrow().isFocused());
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private Node keyboard() {
        hands.settled(shown.stage());
        return Toolkit.on(() -> shown.stage().getScene().getFocusOwner());
    }

    @Test
    void tabLeavesTheBoardAndShiftTabComesBackTheSameWay() {
        Toolkit.on(() -> {
            shown.model().choice().set(Set.of(MountPath.auth("corp")));
            return true;
        });
        shown.node("#reload-review");
        List<Node> there = new ArrayList<>();
        there.add(keyboard());
        while (!"reload-review".equals(there.getLast().getId())) {
            hands.keys(KeyCode.TAB);
            Node now = keyboard();
            assertTrue(!there.contains(now), () -> now + " again after " + there);
            there.add(now);
        }
        List<Node> back = new ArrayList<>();
        back.add(keyboard());
        for (int i = 1; i < there.size(); i++) {
            hands.keys(KeyCode.SHIFT, KeyCode.TAB);
            back.addFirst(keyboard());
        }
        assertEquals(there, back);
    }

    /// What the window draws reaches the screen: the pixels around the button change when the keyboard comes.
    @Test
    void theRingIsOnTheScreen() {
        Node filter = shown.node("#board-filter");
        WritableImage without = picture(filter);
        int rounds = 0;
        while (!filter.equals(keyboard()) && rounds < 40) {
            hands.keys(KeyCode.TAB);
            rounds++;
        }
        Eyes.frame();
        WritableImage with = picture(filter);
        int changed = 0;
        for (int x = 0; x < with.getWidth(); x++) {
            if (with.getPixelReader().getArgb(x, 0) != without.getPixelReader().getArgb(x, 0)) {
                changed++;
            }
        }
        int width = (int) with.getWidth();
        int edge = changed;
        assertTrue(edge > width * 3 / 4, () -> edge + " of " + width + " pixels of its upper edge");
    }

    private static WritableImage picture(Node node) {
        return Toolkit.on(() -> {
            Bounds there = node.localToScreen(node.getLayoutBounds());
            Bounds whole =
                    new BoundingBox(
                            Math.round(there.getMinX()),
                            Math.round(there.getMinY()),
                            Math.round(there.getWidth()),
                            Math.round(there.getHeight()));
            return new Robot()
                    .getScreenCapture(
                            null,
                            whole.getMinX(),
                            whole.getMinY(),
                            whole.getWidth(),
                            whole.getHeight());
        });
    }

    @Test
    void aScreenThatItsKeyLeadsToHasTheKeyboard() {
        leadsTo(KeyCode.DIGIT2, "mounts-table");
        leadsTo(KeyCode.DIGIT3, "plugins-table");
        leadsTo(KeyCode.DIGIT4, "nodes-table");
        leadsTo(KeyCode.DIGIT1, "board-surface");
        assertEquals(Place.BOARD, Toolkit.on(() -> shown.model().placeProperty().get()));
    }

    private void leadsTo(KeyCode digit, String id) {
        hands.keys(KeyCode.ALT, digit);
        Eyes.until(id, () -> Shown.look("#" + id).filter(Node::isFocused).isPresent());
    }
}
