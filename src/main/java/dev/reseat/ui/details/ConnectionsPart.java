package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Presence;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.PluginType;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Database connections: of an engine, or those that use a plugin.
final class ConnectionsPart extends VBox {
    private static final int MOST = 60;

    private final Opening opening;
    private final boolean ofEngine;
    private final DateTimeFormatter time;
    private ConnectionFacts shown = ConnectionFacts.NONE;

    /// @param ofEngine whether lines lead to the plugin, else to the engine
    /// @param zone in which times are shown
    ConnectionsPart(Opening opening, boolean ofEngine, ZoneId zone) {
        this.opening = opening;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
        this.ofEngine = ofEngine;
        setId("details-connections");
        getStyleClass().add("details-part");
    }

    void show(ConnectionFacts facts) {
        Presence.show(this, facts.relevant());
        if (facts.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = facts;
        List<Node> content = new ArrayList<>();
        content.add(Parts.section(Messages.text("details.connections")));
        if (ofEngine && !facts.connections().isEmpty()) {
            content.add(muted(Messages.text("details.connections.reload")));
        }
        facts.connections().stream().limit(MOST).map(this::line).forEach(content::add);
        if (facts.connections().size() > MOST) {
            content.add(muted(Messages.text("details.more", facts.connections().size() - MOST)));
        }
        if (facts.connections().isEmpty() && facts.said().isEmpty()) {
            content.add(
                    muted(
                            Messages.text(
                                    ofEngine
                                            ? "details.connections.none"
                                            : "details.connections.unused")));
        }
        facts.said().forEach(s -> content.add(muted(s)));
        facts.since()
                .ifPresent(at ->
                        content.add(
                                muted(
                                        Messages.text(
                                                "details.connections.since", time.format(at)))));
        getChildren().setAll(content);
    }

    private Node line(DatabaseConnection connection) {
        Opened to =
                ofEngine
                        ? new Opened.OfPlugin(PluginType.DATABASE, connection.plugin())
                        : new Opened.OfMount(connection.engine());
        Hyperlink name = new Hyperlink(ofEngine ? connection.name() : connection.label());
        name.getStyleClass().addAll("link", "code");
        name.setMinWidth(0);
        name.setDisable(ofEngine && !connection.read());
        name.setAccessibleText(Messages.text("details.open", to.name()));
        name.setOnAction(_ -> opening.open(to));
        VBox line = new VBox(name, muted(says(connection)));
        line.getStyleClass().add("details-run");
        return line;
    }

    private static String says(DatabaseConnection c) {
        if (!c.read()) {
            return Messages.text("details.connections.nameOnly");
        }
        String running = c.running();
        String asked =
                c.version().isEmpty()
                        ? Messages.text("details.connections.noVersion")
                        : c.version();
        return running == null
                ? Messages.text("details.connections.asks", c.plugin(), asked)
                : Messages.text("details.connections.runs", c.plugin(), asked, running);
    }

    private static Label muted(String text) {
        Label label = Parts.sentence(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
