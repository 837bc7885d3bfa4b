package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.fakes.SpreadCluster;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sweep as a board, by keyboard: from the table to the board, along it, and into another namespace.
class SweepBoardTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void theBoardOfAllNamespacesLeadsToAMountInItsOwn() throws Exception {
        FakeCluster cluster = new FakeCluster(SampleCluster.full()).spread(SpreadCluster.sweep());
        ShellModel model = Pictures.connected(cluster, Environment.PRODUCTION);
        Toolkit.on(() -> {
            MainWindow window = new MainWindow(model);
            new Scene(window, 1280, 800);
            model.go(Place.SWEEP);
            ((ToggleButton) window.lookup("#sweep-as-board")).fire();
            window.applyCss();
            window.layout();
            Node board = window.lookup("#board-surface");
            press(board, KeyCode.DOWN);
            press(board, KeyCode.END);
            assertTrue(
                    board.getAccessibleText()
                            .startsWith(
                                    "Namespace team-payments/vip was not read, or not whole: denied."),
                    board.getAccessibleText());
            press(board, KeyCode.UP);
            assertTrue(
                    board.getAccessibleText().contains("team-payments/eu/cards/transit/"),
                    board.getAccessibleText());
            press(board, KeyCode.SPACE);
            assertEquals(Set.of(), model.choice().mounts(), "it is for looking only");
            press(board, KeyCode.ENTER);
            return true;
        });
        Namespace shown =
                model.snapshots().shownProperty().get().orElseThrow().snapshot().namespace();
        assertEquals(SpreadCluster.CARDS, shown);
        assertEquals(Set.of(MountPath.secret("transit")), model.choice().mounts());
        assertEquals(Place.MOUNTS, model.placeProperty().get());
    }
}
