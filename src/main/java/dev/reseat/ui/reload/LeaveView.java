package dev.reseat.ui.reload;

import dev.reseat.ui.kit.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks before the window closes while a reload is out: cutting its line can leave mounts dead.
public final class LeaveView extends StackPane {
    private final Button background;
    private final Button anyway;
    private boolean warned;

    /// @param inBackground closes the window and lets the process go on until the run has ended
    /// @param cut ends everything now
    public LeaveView(Runnable inBackground, Runnable cut) {
        getStyleClass().add("scrim");
        setId("leave-question");
        background = Pieces.button("leave-background", Messages.text("leave.background"), () -> {
            hide();
            inBackground.run();
        });
        background.getStyleClass().add("primary");
        anyway = Pieces.button("leave-anyway", Messages.text("leave.anyway"), () -> {
            if (warned) {
                hide();
                cut.run();
            } else {
                warned = true;
                anyway().setText(Messages.text("leave.anyway.sure"));
            }
        });
        Button stay = Pieces.button("leave-stay", Messages.text("leave.stay"), this::hide);
        HBox actions = new HBox(anyway, Pieces.space(), stay, background);
        actions.getStyleClass().add("dialog-actions");
        VBox card = new VBox(
                Pieces.wrapped(Messages.text("leave.title"), "dialog-title"),
                Pieces.wrapped(Messages.text("leave.sentence")),
                Pieces.wrapped(Messages.text("leave.background.sentence"), "muted"),
                actions);
        card.getStyleClass().add("dialog");
        card.setMaxSize(600, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().setAll(card);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                hide();
                e.consume();
            }
        });
    }

    private Button anyway() {
        return anyway;
    }

    /// Puts the question.
    public void ask() {
        warned = false;
        anyway.setText(Messages.text("leave.anyway"));
        setVisible(true);
        background.requestFocus();
    }

    private void hide() {
        setVisible(false);
    }
}
