package dev.reseat.ui;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.TabStops;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Where the region on the right stands: beside the screen, or over it where the window is narrow, and then only on demand.
final class PanelPlace {
    private final BorderPane work;
    private final StackPane content;
    private final RightRegion right = new RightRegion();
    private final Label chosen = new Label();
    private final Button button = new Button("", new HBox(6, Icon.PANEL.node(), chosen));
    private boolean narrow;

    /// @param work has the region beside the screen
    /// @param content has it over the screen
    PanelPlace(BorderPane work, StackPane content) {
        this.work = work;
        this.content = content;
        button.setId("shell-panel");
        button.getStyleClass().add("icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Messages.text("shell.panel"));
        button.setTooltip(new Tooltip(Messages.text("shell.panel.key")));
        button.setOnAction(_ -> toggle());
    }

    /// The button that shows and hides the region; seen where the window is narrow.
    ///
    /// @param count how many mounts are chosen
    Node button(ObservableValue<Integer> count) {
        chosen.textProperty().bind(count.map(n -> n == 0 ? "" : Messages.text("shell.chosen", n)));
        return button;
    }

    /// The words on that button; where there is no room for them, its sign says enough.
    Label words() {
        return chosen;
    }

    void arrange(boolean isNarrow) {
        narrow = isNarrow;
        button.setVisible(narrow);
        button.setManaged(narrow);
        if (narrow) {
            work.setRight(null);
        } else if (work.getRight() == null) {
            hide();
            work.setRight(right);
        }
    }

    /// Whether the region lies over the screen.
    boolean isNarrow() {
        return narrow;
    }

    void hide() {
        content.getChildren().remove(right);
        right.getStyleClass().remove("floating");
    }

    void show() {
        if (narrow && !content.getChildren().contains(right)) {
            right.getStyleClass().add("floating");
            StackPane.setAlignment(right, Pos.CENTER_RIGHT);
            content.getChildren().add(right);
        }
    }

    /// Hides the region where it lies over what somebody led the keyboard to. What a new screen gives it to is no wish to see
    /// that.
    ///
    /// @param before closes what is open in it
    void uncover(@Nullable Node keyboard, Runnable before) {
        if (keyboard != null && keyboard.isFocusVisible() && covers(keyboard)) {
            before.run();
            hide();
        }
    }

    /// A table that reaches below the region is still seen; a button below it is not.
    private boolean covers(Node node) {
        if (!content.getChildren().contains(right)
                || !TabStops.holds(content, node)
                || TabStops.holds(right, node)) {
            return false;
        }
        Bounds there = node.localToScene(node.getLayoutBounds());
        return there.getMaxX() > right.localToScene(0, 0).getX()
                && there.getWidth() < content.getWidth() - right.getWidth();
    }

    /// Shows or hides the region where the window is narrow; elsewhere it is always there.
    void toggle() {
        if (content.getChildren().contains(right)) {
            hide();
        } else {
            show();
        }
    }

    /// Whether the region can be seen.
    boolean shows() {
        return work.getRight() != null || content.getChildren().contains(right);
    }

    /// The region, for what is to stand there.
    RightRegion region() {
        return right;
    }
}
