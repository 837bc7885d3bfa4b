package dev.reseat.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Where the Tab key stops within a part of the window.
public final class TabStops {
    private TabStops() {}

    /// The stops in the order of the Tab key.
    public static List<Node> in(Parent part) {
        List<Node> stops = new ArrayList<>();
        collect(part, stops);
        return stops;
    }

    private static void collect(Parent part, List<Node> stops) {
        for (Node child : part.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            }
            if (child instanceof Parent inner) {
                collect(inner, stops);
            }
        }
    }

    /// Whether a key would lead the keyboard out of a part, past its last stop or back over its first.
    public static boolean leaves(Parent part, KeyEvent key) {
        if (key.getCode() != KeyCode.TAB || key.isControlDown() || key.isAltDown()) {
            return false;
        }
        List<Node> stops = in(part);
        return stops.isEmpty()
                || (key.isShiftDown() ? stops.getFirst() : stops.getLast()).isFocused();
    }

    /// Brings the keyboard back to a button that cannot be pressed for as long as it works, unless somebody has led the keyboard
    /// elsewhere meanwhile. The toolkit takes it from what is disabled and leads it on.
    public static void bringBack(Node button) {
        Led led = new Led(button);
        button.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((_, before, now) -> led.went(before, now));
        button.disabledProperty().addListener((_, _, _) -> led.back());
    }

    /// Where the keyboard was led when a button was disabled.
    private static final class Led {
        private final Node button;
        private boolean away;
        private @Nullable Node to;

        Led(Node button) {
            this.button = button;
        }

        /// Between two nodes the keyboard is nowhere for a moment.
        void went(@Nullable Node before, @Nullable Node now) {
            boolean onItsWay = before == null && away && to == null;
            away = button.isDisabled() && (button.equals(before) || onItsWay);
            to = away ? now : null;
        }

        void back() {
            Node there = to;
            if (!button.isDisabled() && there != null && there.isFocused()) {
                button.requestFocus();
            }
        }
    }

    /// Whether a node lies in a part, or is it.
    public static boolean holds(Parent part, Node node) {
        Node n = node;
        while (n != null && !n.equals(part)) {
            n = n.getParent();
        }
        return n != null;
    }
}
