package dev.reseat.ui;

import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The region on the right of every screen: says what to do until something is shown in it. What is shown last covers what
/// was shown before. Its width is the sheet's: 360 pixels at the usual size of text.
public final class RightRegion extends StackPane {
    private final EmptyState empty = new EmptyState(Icon.RELOAD);
    private Node usual = empty;

    RightRegion() {
        getStyleClass().add("panel");
        empty.show(Messages.text("panel.empty"), Messages.text("panel.empty.advice"));
        getChildren().setAll(empty);
    }

    /// Sets what is shown unless something else is, in place of the words that say what to do.
    public void setUsual(Node node) {
        boolean shown = getChildren().contains(usual);
        usual = node;
        if (shown) {
            getChildren().setAll(node);
        }
    }

    /// Shows something for a while.
    public void show(Node node) {
        getChildren().setAll(node);
    }

    /// Shows the usual again.
    public void showUsual() {
        getChildren().setAll(usual);
    }
}
