package dev.reseat.ui.kit;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A word on a small coloured ground.
public final class Badge extends Label {
    private @Nullable Tone tone;

    /// A badge without a word yet.
    public Badge() {
        getStyleClass().setAll("badge");
        setMinWidth(USE_PREF_SIZE);
    }

    public Badge(String word, Tone tone) {
        this();
        show(word, tone);
    }

    /// Changes word and colour.
    public void show(String word, Tone newTone) {
        setText(word);
        if (newTone != tone) {
            if (tone != null) {
                getStyleClass().remove(tone.styleClass());
            }
            getStyleClass().add(newTone.styleClass());
            tone = newTone;
        }
    }
}
