package dev.reseat.ui.details;

import dev.reseat.ui.kit.Tone;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The details of a node.
final class NodePane extends VBox {
    private final Label word = Parts.sentence("");
    private final Label trouble = Parts.sentence("");
    private final VBox troubleCard = Parts.card(Tone.ATTENTION, trouble);
    private final FactList facts = new FactList();

    NodePane() {
        getStyleClass().add("details");
        word.getStyleClass().add("muted");
        getChildren().setAll(troubleCard, word, facts);
    }

    void show(NodeFacts node) {
        trouble.setText(node.mark().why());
        Parts.show(troubleCard, node.node().troubled().isPresent());
        word.setText(node.word());
        facts.show(node.facts());
    }
}
