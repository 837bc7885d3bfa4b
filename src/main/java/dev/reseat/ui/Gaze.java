package dev.reseat.ui;

import dev.reseat.ui.live.Attention;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Follows whether the window around a node is looked at.
final class Gaze {
    private final Consumer<Attention> told;
    private Subscription heard = Subscription.EMPTY;

    private Gaze(Consumer<Attention> told) {
        this.told = told;
    }

    /// Tells now and after each change. Menus and questions of the window itself do not take it away from the person.
    static void follow(Node inside, Consumer<Attention> told) {
        inside.sceneProperty().flatMap(Scene::windowProperty).subscribe(new Gaze(told)::turn);
    }

    /// Leaves the window before: it may outlive what it had in it.
    private void turn(@Nullable Window window) {
        heard.unsubscribe();
        heard = Subscription.EMPTY;
        if (window != null) {
            heard = window.focusedProperty().subscribe(_ -> told.accept(of(window)));
        }
        if (window instanceof Stage stage) {
            heard = heard.and(stage.iconifiedProperty().subscribe(_ -> told.accept(of(window))));
        }
    }

    private static Attention of(Window window) {
        if (window instanceof Stage stage && stage.isIconified()) {
            return Attention.AWAY;
        }
        return window.isFocused() ? Attention.LOOKED_AT : Attention.BESIDE;
    }
}
