package dev.reseat.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line over a screen that states a fact one should know: no error, nothing to click away.
public final class Banner extends HBox {
    /// States a fact.
    public static Banner of(Notice notice) {
        Banner banner = new Banner(notice.sentence(), notice.advice(), notice.tone());
        if (!notice.spoken().isEmpty()) {
            banner.setAccessibleText(notice.spoken());
        }
        return banner;
    }

    /// @param sentence what is so
    /// @param advice what one can do; may be empty
    public Banner(String sentence, String advice, Tone tone) {
        getStyleClass().addAll("banner", tone.styleClass());
        Label text = new Label(advice.isEmpty() ? sentence : sentence + " " + advice);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll((tone == Tone.NEUTRAL ? Icon.INFO : Icon.WARNING).node(15), text);
        setFocusTraversable(true);
        setAccessibleText(text.getText());
    }
}
