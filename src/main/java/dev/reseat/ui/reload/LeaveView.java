package dev.reseat.ui.reload;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The question before a run that is under way is left.
public final class LeaveView extends Overlay {
    private final Button stay = new Button(Messages.text("leave.stay"));
    private final Button finish = new Button();
    private final Label words = Blocks.words("", "muted");
    private final Button anyway = new Button();
    private final Node sure;

    public LeaveView(LeaveModel model) {
        super("reload-leave", model::stay);
        stay.setId("reload-leave-stay");
        stay.setOnAction(_ -> model.stay());
        finish.setId("reload-leave-finish");
        finish.getStyleClass().add("primary");
        finish.setOnAction(_ -> model.finishFirst());
        anyway.setId("reload-leave-anyway");
        anyway.getStyleClass().add("danger-button");
        anyway.setOnAction(_ -> model.leaveAnyway());
        sure = Blocks.card(Tone.DANGER, Blocks.words(Messages.text("leave.sure"), "strong"));
        sure.setId("reload-leave-sure");
        HBox buttons = new HBox(anyway, Blocks.space(), stay, finish);
        buttons.getStyleClass().add("reload-buttons");
        VBox card =
                new VBox(
                        Blocks.words(Messages.text("leave.title"), "overlay-title"),
                        Blocks.words(Messages.text("leave.risk")),
                        words,
                        sure,
                        buttons);
        ask(card);
        model.questionProperty().subscribe(this::show);
    }

    private void show(Optional<LeaveModel.Question> question) {
        question.ifPresentOrElse(
                q -> {
                    boolean closes = q.closes();
                    finish.setText(Messages.text(closes ? "leave.finish" : "leave.after"));
                    words.setText(
                            Messages.text(closes ? "leave.finish.words" : "leave.after.words"));
                    Presence.show(sure, q.sure().isPresent());
                    anyway.setText(
                            Messages.text(
                                    q.sure().isPresent() ? "leave.anyway.sure" : "leave.anyway"));
                    open();
                },
                this::close);
    }

    @Override
    Node first() {
        return finish;
    }
}
