package dev.reseat.ui.reload;

import dev.reseat.reload.Check;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The small pieces that the panel is put together from.
final class Blocks {
    private Blocks() {}

    static Label section(String title) {
        Label label = new Label(title);
        label.getStyleClass().addAll("section", "reload-section");
        return label;
    }

    /// Text that breaks into as many lines as it needs.
    static Label words(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A section that is there only while it has something to say.
    static VBox part(String id, String title, List<? extends Node> content) {
        VBox part = new VBox(section(title));
        part.setId(id);
        part.getStyleClass().add("reload-part");
        part.getChildren().addAll(content);
        Presence.show(part, !content.isEmpty());
        return part;
    }

    /// A check as shape, word for screen readers, and colour.
    static Node check(Check check) {
        Tone tone = tone(check.level());
        Node mark =
                switch (check.level()) {
                    case PASS -> Icon.CHECK.node(14);
                    case WARNING -> Icon.WARNING.node(14);
                    case STOP -> Icon.CLOSE.node(14);
                };
        Label words = words(check.text());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(mark, words);
        if (check.level() == Check.Level.STOP) {
            words.setText(Messages.text("reload.check.stop", check.text()));
            words.getStyleClass().add("strong");
        }
        line.getStyleClass().addAll("reload-line", tone.styleClass());
        line.setAccessibleText(Messages.text(word(check.level())) + ": " + check.text());
        return line;
    }

    private static Tone tone(Check.Level level) {
        return switch (level) {
            case PASS -> Tone.SUCCESS;
            case WARNING -> Tone.ATTENTION;
            case STOP -> Tone.DANGER;
        };
    }

    private static String word(Check.Level level) {
        return switch (level) {
            case PASS -> "reload.check.pass.word";
            case WARNING -> "reload.check.warning.word";
            case STOP -> "reload.check.stop.word";
        };
    }

    /// A dot of a colour.
    static Circle dot(Tone tone) {
        Circle dot = new Circle(3.5);
        dot.getStyleClass().addAll("lamp", tone.styleClass());
        return dot;
    }

    /// A card with a coloured ground.
    static VBox card(Tone tone, Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card", tone.styleClass());
        return card;
    }

    /// Takes the room between what stands left and what stands right.
    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
