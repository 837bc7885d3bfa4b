package dev.reseat.ui.connect;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Why signing in did not work: what happened, what was tried, what to do, and the server's words.
final class ProblemCard extends VBox {
    private final Label what = line("strong");
    private final Label advice = line("plain");
    private final Label tried = line("muted");
    private final Label words = line("code");

    ProblemCard(ConnectModel model) {
        setId("connect-problem");
        getStyleClass().addAll("card", Tone.DANGER.styleClass());
        setFocusTraversable(true);
        setMinHeight(USE_PREF_SIZE);
        what.setId("connect-problem-what");
        model.problemProperty().subscribe(this::show);
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<Problem> problem) {
        setVisible(problem.isPresent());
        setManaged(problem.isPresent());
        problem.ifPresent(p -> {
            // not before there is one: what is hidden is styled and laid out too
            getChildren().setAll(what, advice, tried, words);
            say(what, p.what());
            say(advice, p.advice());
            say(tried, p.tried().isEmpty() ? "" : Messages.text("connect.tried", p.tried()));
            say(words, p.words().isEmpty() ? "" : Messages.text("connect.words", p.words()));
            setAccessibleText(p.what() + " " + p.advice());
        });
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
