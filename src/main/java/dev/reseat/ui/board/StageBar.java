package dev.reseat.ui.board;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line over the board while it is the stage of a reload: how far that is, what is down, and in the end the verdict, which
/// stays until the person has done with it.
final class StageBar extends HBox {
    private final BoardStage stage;
    private final Badge word = new Badge();
    private final Badge down = new Badge();
    private final Label sentence = new Label();
    private final Hyperlink evidence = new Hyperlink(Messages.text("reload.evidence"));
    private final Button done = new Button(Messages.text("reload.done"));
    private final Tooltip whole = new Tooltip();

    StageBar(BoardStage stage) {
        this.stage = stage;
        setId("board-stage");
        getStyleClass().addAll("banner", "board-stage");
        word.setId("board-stage-word");
        down.setId("board-stage-down");
        sentence.setId("board-stage-sentence");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        sentence.setTooltip(whole);
        evidence.setId("board-stage-evidence");
        evidence.setMinWidth(USE_PREF_SIZE);
        evidence.setOnAction(_ -> stage.openEvidence());
        done.setId("board-stage-done");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> stage.done());
        getChildren().setAll(word, down, sentence, evidence, done);
        setFocusTraversable(true);
        stage.shownProperty().subscribe(_ -> show());
    }

    /// Says it anew, as when time has passed.
    void show() {
        Optional<Staged> now = stage.now();
        Presence.show(this, now.isPresent());
        now.ifPresent(s -> {
            Mark mark = stage.headline(s);
            word.show(mark.word(), mark.tone());
            sentence.setText(mark.why());
            whole.setText(mark.why());
            int cells = s.run().cells().counts().down();
            down.show(Messages.text("board.stage.down", cells), Tone.DANGER);
            Presence.show(down, cells > 0);
            Presence.show(done, s.over());
            setAccessibleText(
                    Messages.text("board.stage.why", mark.word(), mark.why())
                            + (cells > 0 ? " " + down.getText() + "." : ""));
        });
    }
}
