package dev.reseat.ui.kit.table;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/// A small card that hangs from a place of the window while somebody uses it. Escape, and a click elsewhere, close it.
final class Hanging {
    private final Popup popup = new Popup();

    /// @param left what to do when it has closed
    Hanging(Region card, Runnable left) {
        card.getStyleClass().add("hanging");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        // lists keep Escape to themselves
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        popup.hide();
                        e.consume();
                    }
                });
        // near the window's edge it moves to where all of it can be seen
        popup.setAutoFix(true);
        popup.setOnHidden(_ -> left.run());
    }

    /// Shows it below a node.
    void show(Node at) {
        Bounds there = at.localToScreen(at.getLayoutBounds());
        popup.show(at, there.getMinX(), there.getMaxY() + 4);
    }

    void hide() {
        popup.hide();
    }
}
