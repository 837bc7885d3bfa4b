package dev.reseat.ui.board;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The sentence that says what became of the last picture, until it is closed.
final class PictureSaid extends HBox {
    PictureSaid(PictureModel model) {
        setId("board-picture-said");
        getStyleClass().addAll("banner", "board-stage");
        Label sentence = new Label();
        sentence.setId("board-picture-sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.node(14));
        close.setId("board-picture-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(Messages.text("board.picture.close"));
        close.setOnAction(_ -> model.forget());
        getChildren().setAll(sentence, close);
        model.saidProperty()
                .subscribe(words -> {
                    sentence.setText(words);
                    setAccessibleText(words);
                    setVisible(!words.isEmpty());
                    setManaged(!words.isEmpty());
                });
    }
}
