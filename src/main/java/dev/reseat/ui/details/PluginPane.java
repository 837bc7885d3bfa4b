package dev.reseat.ui.details;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.PluginType;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The details of a plugin: the rows of the catalog and the mounts that use it.
final class PluginPane extends VBox {
    private final DetailsModel model;
    private final Copying copying = new Copying();
    private final Label trouble = Parts.sentence("");
    private final VBox troubleCard = Parts.card(Tone.ATTENTION, trouble);
    private final VBox rows = new VBox();
    private final VBox mounts = new VBox();
    private final VBox mountsPart;
    private final ConnectionsPart connections;
    private List<PluginFacts.RowFacts> shownRows = List.of();
    private List<PluginFacts.Mounts> shownMounts = List.of();
    private String shownPin = "";

    PluginPane(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-parts");
        connections = new ConnectionsPart(model.opening(), false, model.zone());
        mountsPart = Parts.part(Messages.text("details.mounts"), mounts);
        rows.getStyleClass().add("details-part");
        mounts.getStyleClass().add("details-part");
        getChildren()
                .setAll(
                        troubleCard,
                        Parts.part(Messages.text("details.catalog"), rows),
                        mountsPart,
                        connections);
    }

    void show(PluginFacts plugin) {
        boolean database = plugin.plugin().type() == PluginType.DATABASE;
        connections.show(plugin.reading().connections());
        Presence.show(mountsPart, !database);
        trouble.setText(plugin.reading().catalog());
        Presence.show(troubleCard, !plugin.reading().catalog().isEmpty());
        String pin =
                plugin.facts().stream()
                        .filter(f -> f.id().equals("pin"))
                        .map(Fact::value)
                        .findFirst()
                        .orElse("");
        if (!shownRows.equals(plugin.rows())
                || !shownPin.equals(pin)
                || rows.getChildren().isEmpty()) {
            shownRows = plugin.rows();
            shownPin = pin;
            rows.getChildren().setAll(plugin.rows().stream().map(r -> row(plugin, r)).toList());
            if (plugin.rows().isEmpty()) {
                rows.getChildren().add(muted(Messages.text("details.noRows")));
            }
        }
        if (!shownMounts.equals(plugin.mounts()) || mounts.getChildren().isEmpty()) {
            shownMounts = plugin.mounts();
            mounts.getChildren().setAll(plugin.mounts().stream().map(this::mounts).toList());
            if (plugin.mounts().isEmpty()) {
                mounts.getChildren().add(muted(Messages.text("plugins.unused.why")));
            }
        }
    }

    private static Label muted(String text) {
        Label label = Parts.sentence(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node row(PluginFacts plugin, PluginFacts.RowFacts facts) {
        Label version =
                new Label(
                        facts.row().build().version().isEmpty()
                                ? facts.row().build().label()
                                : facts.row().build().version());
        version.getStyleClass().addAll("code", "strong");
        FlowPane words = new FlowPane(6, 4, version);
        if (facts.row().builtin()) {
            words.getChildren().add(new Badge(Messages.text("plugins.builtin"), Tone.NEUTRAL));
        }
        if (facts.pinned()) {
            words.getChildren().add(new Badge(Messages.text("plugins.pinned"), Tone.ACCENT));
        }
        String deprecation = facts.row().deprecation();
        if (!deprecation.isEmpty()) {
            Tone tone =
                    switch (deprecation) {
                        case "supported" -> Tone.NEUTRAL;
                        case "deprecated" -> Tone.ATTENTION;
                        default -> Tone.DANGER;
                    };
            words.getChildren().add(new Badge(deprecation, tone));
        }
        VBox card = Parts.card(Tone.NEUTRAL, words);
        String sha = facts.row().build().sha256();
        if (!sha.isEmpty()) {
            card.getChildren()
                    .add(sha256(plugin.plugin().name() + facts.row().build().version(), sha));
        }
        if (plugin.plugin().type() != PluginType.DATABASE) {
            card.getChildren().add(muted(Messages.text("details.runs", facts.running())));
        }
        return card;
    }

    private HBox sha256(String id, String sha) {
        Label text = new Label(sha);
        text.getStyleClass().addAll("code", "subtle");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button copy =
                copying.small(id, Messages.text("details.copy", Messages.text("plugins.sha256")));
        copy.setOnAction(_ -> copying.copy(copy, sha));
        HBox line = new HBox(text, copy);
        line.getStyleClass().add("details-line");
        return line;
    }

    private Node mounts(PluginFacts.Mounts of) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head =
                new HBox(
                        new Badge(of.state().word(), of.state().tone()),
                        space,
                        muted(Messages.text("details.count", of.paths().size())));
        head.getStyleClass().add("details-line");
        Links links = new Links(model.opening());
        links.show(of.paths());
        VBox box = new VBox(head, links);
        box.getStyleClass().add("details-group");
        return box;
    }
}
