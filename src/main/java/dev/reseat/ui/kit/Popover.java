package dev.reseat.ui.kit;

import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Something that lies over the window for a moment: gone with Escape, with Tab past its last stop, with a click beside it, or
/// when the keyboard goes elsewhere; then the keyboard is where it was before.
public class Popover extends StackPane {
    private final Pos where;
    private final Runnable elsewhere;
    private final ChangeListener<@Nullable Node> leave = (_, _, now) -> left(now);
    private @Nullable Node before;

    /// @param where in the window it lies
    /// @param elsewhere leads the keyboard on where the place that it came from is gone
    public Popover(Pos where, Runnable elsewhere) {
        this.where = where;
        this.elsewhere = elsewhere;
        getStyleClass().add("popover-ground");
        setVisible(false);
        setOnMousePressed(_ -> close());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close();
                        e.consume();
                    }
                });
        // the next stop would be somewhere in the window that it lies over, where nobody looks
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (TabStops.leaves(this, e)) {
                        close();
                        e.consume();
                    }
                });
    }

    /// Sets what it holds; never larger than the window.
    protected final void show(Region box) {
        box.getStyleClass().add("popover");
        box.setMaxHeight(USE_PREF_SIZE);
        box.setOnMousePressed(Event::consume);
        StackPane.setAlignment(box, where);
        getChildren().setAll(box);
    }

    /// Shows it, with the keyboard here.
    protected final void open(Node first) {
        Scene scene = getScene();
        if (!isVisible() && scene != null) {
            before = scene.getFocusOwner();
        }
        setVisible(true);
        first.requestFocus();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(leave);
            scene.focusOwnerProperty().addListener(leave);
        }
    }

    /// Hides it and leads the keyboard back.
    public final void close() {
        if (!isVisible()) {
            return;
        }
        Node back = before;
        vanish();
        if (back != null && Objects.equals(back.getScene(), getScene()) && isShown(back)) {
            back.requestFocus();
        } else {
            elsewhere.run();
        }
    }

    private void vanish() {
        setVisible(false);
        before = null;
        Scene scene = getScene();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(leave);
        }
    }

    private void left(@Nullable Node now) {
        for (Node n = now; n != null; n = n.getParent()) {
            if (n.equals(this)) {
                return;
            }
        }
        if (now != null) {
            vanish();
        }
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
