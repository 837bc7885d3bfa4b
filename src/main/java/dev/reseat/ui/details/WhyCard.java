package dev.reseat.ui.details;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Reason;
import dev.reseat.vault.Reasoning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Why a mount runs what it runs: a line for each step, and what would change it.
final class WhyCard extends VBox {
    private Optional<Reasoning> shown = Optional.empty();

    WhyCard() {
        setId("details-why");
        getStyleClass().addAll("card", "details-why");
        // one stop for the keyboard, where a screen reader reads all of it
        setFocusTraversable(true);
    }

    void show(Reasoning reasoning) {
        if (shown.filter(reasoning::equals).isPresent()) {
            return;
        }
        shown = Optional.of(reasoning);
        Label question = Parts.sentence(reasoning.question());
        question.setId("details-why-question");
        question.getStyleClass().add("strong");
        Label conclusion = Parts.sentence(reasoning.conclusion());
        conclusion.setId("details-why-conclusion");
        conclusion.getStyleClass().add("details-conclusion");
        List<Node> lines = new ArrayList<>();
        lines.add(question);
        reasoning.reasons().forEach(r -> lines.add(line(r)));
        lines.add(conclusion);
        getChildren().setAll(lines);
        setAccessibleText(spoken(reasoning));
    }

    private static HBox line(Reason reason) {
        Label text = Parts.sentence(reason.sentence());
        HBox.setHgrow(text, Priority.ALWAYS);
        if (reason instanceof Reason.Explains) {
            text.getStyleClass().add("strong");
        } else if (reason instanceof Reason.Unseen) {
            text.getStyleClass().add("muted");
        }
        HBox line = new HBox(icon(reason).node(14), text);
        line.getStyleClass().addAll("reload-line", tone(reason).styleClass());
        return line;
    }

    private static Icon icon(Reason reason) {
        return switch (reason) {
            case Reason.Passes _ -> Icon.CHECK;
            case Reason.Explains _ -> Icon.WARNING;
            case Reason.Unseen _ -> Icon.UNSEEN;
        };
    }

    private static Tone tone(Reason reason) {
        return switch (reason) {
            case Reason.Passes _ -> Tone.SUCCESS;
            case Reason.Explains _ -> Tone.ATTENTION;
            case Reason.Unseen _ -> Tone.NEUTRAL;
        };
    }

    private static String word(Reason reason) {
        return Messages.text(
                switch (reason) {
                    case Reason.Passes _ -> "details.why.passes";
                    case Reason.Explains _ -> "details.why.explains";
                    case Reason.Unseen _ -> "details.why.unseen";
                });
    }

    private static String spoken(Reasoning reasoning) {
        StringBuilder text = new StringBuilder(reasoning.question());
        for (Reason r : reasoning.reasons()) {
            text.append(' ').append(word(r)).append(": ").append(r.sentence());
        }
        return text.append(' ').append(reasoning.conclusion()).toString();
    }
}
