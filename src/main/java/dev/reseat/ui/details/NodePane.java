package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.TabStops;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The details of a node: what it is, what it is asked by, and where it differs from the mount table.
final class NodePane extends VBox {
    /// Beyond these a person reloads rather than reads on.
    private static final int MOST = 50;

    private final DetailsModel model;
    private final Label word = Parts.sentence("");
    private final Label trouble = Parts.sentence("");
    private final VBox troubleCard = Parts.card(Tone.ATTENTION, trouble);
    private final FactList facts = new FactList();
    private final Label unseen = Parts.sentence("");
    private final Hyperlink compare = new Hyperlink();
    private final Label result = Parts.sentence("");
    private final VBox differences = new VBox();

    NodePane(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-parts");
        word.getStyleClass().add("muted");
        unseen.setId("details-start-unseen");
        unseen.getStyleClass().add("muted");
        compare.setId("details-compare");
        TabStops.bringBack(compare);
        compare.getStyleClass().add("link");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(_ -> model.compare());
        result.setId("details-compared");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Parts.section(Messages.text("details.compare")), space, compare);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox part = new VBox(head, word, result, differences);
        part.getStyleClass().add("details-part");
        getChildren().setAll(troubleCard, facts, unseen, part);
        model.comparing().comparedProperty().subscribe(this::show);
    }

    void show(NodeFacts node) {
        trouble.setText(node.mark().why());
        Presence.show(troubleCard, node.node().troubled().isPresent());
        word.setText(node.word());
        facts.show(node.facts());
        unseen.setText(StartFacts.unseen(node.said()));
        String needed = StartFacts.needed(node.said());
        unseen.setTooltip(needed.isEmpty() ? null : new Tooltip(needed));
        Presence.show(unseen, !unseen.getText().isEmpty());
        compare.setVisible(!node.comparable().isEmpty());
        if (model.comparing().comparedProperty().get().isEmpty()) {
            compare.setText(Messages.text("details.compare.ask", node.comparable().size()));
        }
    }

    private void show(Optional<Comparing.Compared> compared) {
        Presence.show(result, compared.isPresent());
        Presence.show(differences, compared.isPresent());
        if (compared.isEmpty()) {
            differences.getChildren().clear();
            compare.setDisable(false);
            return;
        }
        Comparing.Compared c = compared.get();
        int done = c.same() + c.unseen() + c.differences().size();
        compare.setDisable(c.going());
        compare.setText(Messages.text(c.going() ? "details.nodes.asking" : "details.nodes.again"));
        result.setText(
                c.going()
                        ? Messages.text("details.compare.going", done, c.all())
                        : Messages.text(
                                "details.compare.done",
                                c.differences().size(),
                                c.same(),
                                c.unseen()));
        differences
                .getChildren()
                .setAll(c.differences().stream().limit(MOST).map(this::line).toList());
        if (c.differences().size() > MOST) {
            differences
                    .getChildren()
                    .add(new Label(Messages.text("details.more", c.differences().size() - MOST)));
        }
    }

    private Node line(Comparing.Difference d) {
        Hyperlink path = new Hyperlink(d.mount().value());
        path.getStyleClass().addAll("link", "code");
        path.setMinWidth(0);
        path.setAccessibleText(Messages.text("details.open", d.mount().value()));
        path.setOnAction(_ -> model.opening().open(new Opened.OfMount(d.mount())));
        boolean versions = !d.here().version().equals(d.table().version());
        Label says =
                Parts.sentence(
                        Messages.text(
                                "details.compare.line",
                                versions
                                        ? d.here().label()
                                        : d.here().label() + " " + d.here().shortSha(),
                                versions
                                        ? d.table().label()
                                        : d.table().label() + " " + d.table().shortSha()));
        says.getStyleClass().add("muted");
        VBox line = new VBox(path, says);
        line.getStyleClass().add("details-run");
        return line;
    }
}
