package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The details of a mount.
final class MountPane extends VBox {
    private final Label why = Parts.sentence("");
    private final VBox whyCard = Parts.card(Tone.NEUTRAL, why);
    private final FactList facts = new FactList();
    private final Links sharing;
    private final VBox sharingPart;

    MountPane(DetailsModel model) {
        getStyleClass().add("details");
        sharing = new Links(model.opening());
        Label note = Parts.sentence(Messages.text("details.sharing.why"));
        note.getStyleClass().add("muted");
        sharingPart = Parts.part(Messages.text("details.sharing"), note, sharing);
        getChildren().setAll(whyCard, facts, sharingPart);
    }

    void show(MountFacts mount) {
        String reason = mount.refusal().isEmpty() ? mount.mark().why() : mount.refusal();
        why.setText(reason);
        Parts.show(whyCard, !reason.isEmpty());
        facts.show(mount.facts());
        sharing.show(mount.sharing());
        Parts.show(sharingPart, !mount.sharing().isEmpty());
    }
}
