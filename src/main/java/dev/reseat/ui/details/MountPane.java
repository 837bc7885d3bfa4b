package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import java.time.format.DateTimeFormatter;
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
    private final Label younger = Parts.sentence("");
    private final DateTimeFormatter time;

    MountPane(DetailsModel model) {
        getStyleClass().add("details-parts");
        sharing = new Links(model.opening());
        Label note = Parts.sentence(Messages.text("details.sharing.why"));
        note.getStyleClass().add("muted");
        sharingPart = Parts.part(Messages.text("details.sharing"), note, sharing);
        nodes = new NodeLines(model);
        connections = new ConnectionsPart(model.opening(), true, model.zone());
        younger.getStyleClass().add("muted");
        younger.setId("details-younger");
        time = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(model.zone());
        getChildren().setAll(why, nodes, facts, younger, connections, sharingPart);
    }

    void show(MountFacts mount) {
        why.show(mount.reasoning());
        nodes.show(mount);
        facts.show(mount.facts());
        younger.setText(
                mount.younger()
                        .map(at -> Messages.text("details.younger", time.format(at)))
                        .orElse(""));
        Presence.show(younger, mount.younger().isPresent());
        connections.show(mount.connections());
        sharing.show(mount.sharing());
        Presence.show(sharingPart, !mount.sharing().isEmpty());
    }
}
