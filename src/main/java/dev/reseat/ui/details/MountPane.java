package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The details of a mount.
final class MountPane extends VBox {
    private final WhyCard why = new WhyCard();
    private final NodeLines nodes;
    private final ConnectionsPart connections;
    private final FactList facts = new FactList();
    private final Links sharing;
    private final VBox sharingPart;

    MountPane(DetailsModel model) {
        getStyleClass().add("details-parts");
        sharing = new Links(model.opening());
        Label note = Parts.sentence(Messages.text("details.sharing.why"));
        note.getStyleClass().add("muted");
        sharingPart = Parts.part(Messages.text("details.sharing"), note, sharing);
        nodes = new NodeLines(model);
        connections = new ConnectionsPart(model.opening(), true, model.zone());
        getChildren().setAll(why, nodes, facts, connections, sharingPart);
    }

    void show(MountFacts mount) {
        why.show(mount.reasoning());
        nodes.show(mount);
        facts.show(mount.facts());
        connections.show(mount.connections());
        sharing.show(mount.sharing());
        Parts.show(sharingPart, !mount.sharing().isEmpty());
    }
}
