package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.SteadyCaret;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Facts as lines, each with a button that copies it. Lines stay as long as they show the same facts, so that a refresh
/// takes neither the keyboard nor what is marked.
final class FactList extends VBox {
    private final Copying copying = new Copying();
    private final List<Line> lines = new ArrayList<>();

    private final class Line extends HBox {
        private final String id;
        private final Label name = new Label();
        // a field, so that the value can be marked and copied in parts
        private final TextField value = SteadyCaret.in(new TextField());
        // what is longer than its field
        private final Tooltip whole = new Tooltip();

        Line(Fact fact) {
            id = fact.id();
            getStyleClass().add("fact");
            name.getStyleClass().addAll("muted", "fact-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setWrapText(true);
            value.setEditable(false);
            value.setId("details-fact-" + id);
            value.getStyleClass().addAll("code", "fact-value");
            value.setMinWidth(0);
            whole.setWrapText(true);
            whole.setMaxWidth(420);
            value.setTooltip(whole);
            HBox.setHgrow(value, Priority.ALWAYS);
            Button copy = copying.small(id, Messages.text("details.copy", fact.name()));
            copy.setOnAction(_ -> copying.copy(copy, value.getText()));
            getChildren().setAll(name, value, copy);
            show(fact);
        }

        void show(Fact fact) {
            if (!fact.value().equals(value.getText())) {
                value.setText(fact.value());
            }
            name.setText(fact.name());
            boolean plain = fact.source().isEmpty();
            whole.setText(plain ? fact.value() : fact.value() + "\n" + fact.source());
            value.setAccessibleText(fact.name() + ": " + fact.value());
            value.setAccessibleHelp(fact.source());
        }
    }

    FactList() {
        getStyleClass().add("facts");
    }

    void show(List<Fact> facts) {
        if (!lines.stream().map(l -> l.id).toList().equals(facts.stream().map(Fact::id).toList())) {
            lines.clear();
            facts.forEach(f -> lines.add(new Line(f)));
            getChildren().setAll(lines);
        } else {
            for (int i = 0; i < facts.size(); i++) {
                lines.get(i).show(facts.get(i));
            }
        }
    }
}
