package dev.reseat.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says that there is nothing here, and what to do.
public final class EmptyState extends VBox {
    private final Label title = new Label();
    private final Label sentence = new Label();

    public EmptyState(Icon icon) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("empty-title");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMaxWidth(300);
        getChildren().setAll(icon.node(28), title, sentence);
    }

    /// The words, as one text.
    public String words() {
        return (title.getText() + " " + sentence.getText()).strip();
    }

    /// Sets the words.
    public void show(String newTitle, String newSentence) {
        title.setText(newTitle);
        sentence.setText(newSentence);
        sentence.setVisible(!newSentence.isEmpty());
        sentence.setManaged(!newSentence.isEmpty());
    }
}
