package dev.reseat.ui.details;

import dev.reseat.ui.kit.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// Buttons that put text on the clipboard. The one that did it last wears a tick.
final class Copying {
    private @Nullable Button last;

    /// A small button.
    ///
    /// @param says what it copies, for people
    Button small(String id, String says) {
        Button button = new Button("", Icon.COPY.node(13));
        button.setId("details-copy-" + id);
        button.getStyleClass().addAll("icon-button", "copy-button");
        button.setMinSize(Button.USE_PREF_SIZE, Button.USE_PREF_SIZE);
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        return button;
    }

    /// Copies by a small button.
    void copy(Button by, String text) {
        put(text);
        Button before = last;
        if (before != null) {
            before.setGraphic(Icon.COPY.node(13));
        }
        by.setGraphic(Icon.CHECK.node(13));
        last = by;
    }

    /// Copies.
    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
