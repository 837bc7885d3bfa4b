package dev.reseat.ui.details;

import dev.reseat.ui.kit.Tone;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The few forms that the details are made of.
final class Parts {
    private Parts() {}

    /// The heading of a part.
    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        return label;
    }

    /// A heading with what stands below it, closer together than parts are.
    static VBox part(String title, Node... content) {
        VBox part = new VBox(section(title));
        part.getStyleClass().add("details-part");
        part.getChildren().addAll(content);
        return part;
    }

    /// A sentence that may need several lines.
    static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /// A card of a tone.
    static VBox card(Tone tone, Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card", tone.styleClass());
        return card;
    }
}
