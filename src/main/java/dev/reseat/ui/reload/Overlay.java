package dev.reseat.ui.reload;

import dev.reseat.ui.kit.TabStops;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A question over the whole window. While it is shown the keyboard goes round in it, and Escape answers it in the harmless way.
abstract class Overlay extends StackPane {
    private @Nullable Node before;
    private final ChangeListener<@Nullable Node> keep = (_, _, now) -> hold(now);

    Overlay(String id, Runnable escape) {
        setId(id);
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        setManaged(false);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null && isVisible()) {
                        take(scene);
                    }
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        escape.run();
                        e.consume();
                    } else if (TabStops.leaves(this, e)) {
                        goRound(e.isShiftDown());
                        e.consume();
                    }
                });
    }

    /// Sets what is asked.
    final void ask(Region card) {
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    /// Where the keyboard is when it opens.
    abstract Node first();

    final void open() {
        if (isVisible()) {
            return;
        }
        setVisible(true);
        setManaged(true);
        toFront();
        Scene scene = getScene();
        if (scene != null) {
            take(scene);
        }
    }

    /// Takes the keyboard; it goes back at the end.
    private void take(Scene scene) {
        before = scene.getFocusOwner();
        first().requestFocus();
        scene.focusOwnerProperty().addListener(keep);
    }

    final void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        setManaged(false);
        Scene scene = getScene();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keep);
        }
        Node back = before;
        before = null;
        if (back != null && Objects.equals(back.getScene(), scene)) {
            back.requestFocus();
        }
    }

    private void goRound(boolean backwards) {
        List<Node> stops = TabStops.in(this);
        if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private void hold(@Nullable Node owner) {
        if (!holds(owner)) {
            // not at once: the focus is still on its way
            PauseTransition soon = new PauseTransition(Duration.ONE);
            soon.setOnFinished(_ -> {
                Scene scene = getScene();
                if (isVisible() && !holds(scene == null ? null : scene.getFocusOwner())) {
                    first().requestFocus();
                }
            });
            soon.play();
        }
    }

    private boolean holds(@Nullable Node owner) {
        for (Node n = owner; n != null; n = n.getParent()) {
            if (n.equals(this)) {
                return true;
            }
        }
        return false;
    }
}
