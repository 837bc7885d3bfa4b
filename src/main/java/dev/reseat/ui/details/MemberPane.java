package dev.reseat.ui.details;

import dev.reseat.ui.kit.Tone;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The details of a member of the raft storage that is no node of the list: why it is none, and what raft says of it.
final class MemberPane extends VBox {
    private final Label why = Parts.sentence("");
    private final FactList facts = new FactList();

    MemberPane() {
        setId("details-member");
        getStyleClass().add("details-parts");
        getChildren().setAll(Parts.card(Tone.ATTENTION, why), facts);
    }

    void show(MemberFacts member) {
        why.setText(member.why());
        facts.show(member.facts());
    }
}
