package dev.reseat.ui.reload;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says over the run that the connection ends by itself after its verdict, and lets one take that back.
public final class LaterView extends VBox {
    public LaterView(LeaveModel model) {
        setId("reload-later");
        getStyleClass().add("reload-later");
        Button stay = new Button(Messages.text("leave.later.stay"));
        stay.setId("reload-later-stay");
        stay.setMinWidth(USE_PREF_SIZE);
        stay.setOnAction(_ -> model.stayAfterwards());
        HBox buttons = new HBox(stay);
        VBox card =
                Blocks.card(
                        Tone.ACCENT, Blocks.words(Messages.text("leave.later"), "strong"), buttons);
        getChildren().setAll(card);
        model.disconnectsLaterProperty().subscribe(later -> Presence.show(this, later));
    }
}
