package dev.reseat.ui.kit;

import javafx.scene.Node;

/// Whether a part of the window is there.
public final class Presence {
    private Presence() {}

    /// Shows a part or hides it, with the room that it takes.
    public static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
