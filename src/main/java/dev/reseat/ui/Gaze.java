package dev.reseat.ui;

import dev.reseat.ui.live.Attention;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Follows whether the window around a node is looked at.
final class Gaze {
    private Gaze() {}

    /// Tells now and after each change. Menus and questions of the window itself do not take it away from the person.
    static void follow(Node inside, Consumer<Attention> told) {
        inside.sceneProperty()
                .flatMap(Scene::windowProperty)
                .subscribe(window -> {
                    if (window != null) {
                        window.focusedProperty().subscribe(_ -> told.accept(of(window)));
                    }
                    if (window instanceof Stage stage) {
                        stage.iconifiedProperty().subscribe(_ -> told.accept(of(window)));
                    }
                });
    }

    private static Attention of(Window window) {
        if (window instanceof Stage stage && stage.isIconified()) {
            return Attention.AWAY;
        }
        return window.isFocused() ? Attention.LOOKED_AT : Attention.BESIDE;
    }
}
