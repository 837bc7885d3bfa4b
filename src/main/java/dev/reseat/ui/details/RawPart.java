package dev.reseat.ui.details;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.SteadyCaret;
import dev.reseat.ui.kit.TabStops;
import dev.reseat.vault.Verbatim;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The server's own JSON on what is shown: asked on demand, to look through and to copy.
final class RawPart extends VBox {
    private final Hyperlink ask = new Hyperlink();
    private final VBox said = new VBox();
    private final TextArea text = new TextArea();
    private final TextField search = SteadyCaret.in(new TextField());
    private final Label places = new Label();
    private final Copying copying = new Copying();
    private final HBox tools;
    private final Finder finder = new Finder();

    RawPart(DetailsModel model) {
        setId("details-raw");
        getStyleClass().add("details-part");
        ask.setId("details-raw-ask");
        TabStops.bringBack(ask);
        ask.getStyleClass().add("link");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setOnAction(_ -> model.askRaw());
        HBox head = new HBox(Parts.section(Messages.text("details.raw")), space(), ask);
        head.setAlignment(Pos.CENTER_LEFT);
        text.setId("details-raw-text");
        text.setEditable(false);
        text.getStyleClass().addAll("code", "details-raw-text");
        text.setAccessibleText(Messages.text("details.raw.say"));
        text.setPrefRowCount(14);
        said.getStyleClass().add("details-group");
        tools = tools();
        getChildren().setAll(head, said, tools, text);
        model.raw().toldProperty().subscribe(this::show);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private HBox tools() {
        search.setId("details-raw-search");
        search.setPromptText(Messages.text("details.raw.search"));
        search.setAccessibleText(Messages.text("details.raw.search"));
        search.setMinWidth(0);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty().addListener((_, _, _) -> look());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        places.setId("details-raw-places");
        places.getStyleClass().add("muted");
        places.setMinWidth(Region.USE_PREF_SIZE);
        Button next = button("next", Icon.FORWARD, "details.raw.next");
        next.setOnAction(_ -> go(1));
        Button before = button("before", Icon.BACK, "details.raw.before");
        before.setOnAction(_ -> go(-1));
        Button copy = copying.small("raw", Messages.text("details.raw.copy"));
        copy.setOnAction(_ -> copying.copy(copy, text.getText()));
        HBox line = new HBox(search, places, before, next, copy);
        line.getStyleClass().add("details-line");
        return line;
    }

    private static Button button(String id, Icon icon, String key) {
        Button button = new Button("", icon.node(13));
        button.setId("details-raw-" + id);
        button.getStyleClass().add("icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Messages.text(key));
        return button;
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            go(e.isShiftDown() ? -1 : 1);
        } else if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else {
            return;
        }
        e.consume();
    }

    private void look() {
        finder.look(text.getText(), search.getText());
        go(0);
    }

    private void go(int steps) {
        finder.go(steps);
        if (finder.begin() >= 0) {
            text.selectRange(finder.begin(), finder.end());
        } else {
            text.deselect();
        }
        places.setText(
                search.getText().isEmpty()
                        ? ""
                        : Messages.text("details.raw.places", finder.number(), finder.count()));
    }

    private void show(Raw.Told told) {
        boolean here = told.of().isPresent();
        ask.setText(
                Messages.text(
                        told.going()
                                ? "details.nodes.asking"
                                : here ? "details.nodes.again" : "details.raw.ask"));
        ask.setDisable(told.going());
        if (told.going() && told.answers().isEmpty()) {
            Presence.show(said, false);
            Presence.show(tools, false);
            Presence.show(text, false);
            return;
        }
        RawText raw = here ? RawText.of(told.answers()) : new RawText("", List.of());
        List<String> sentences = new ArrayList<>(raw.said());
        if (told.answers().stream().anyMatch(Verbatim::declarative)) {
            sentences.addFirst(Messages.text("details.declarative"));
        }
        said.getChildren().setAll(sentences.stream().map(RawPart::muted).toList());
        Presence.show(said, !sentences.isEmpty());
        Presence.show(tools, !raw.json().isEmpty());
        Presence.show(text, !raw.json().isEmpty());
        if (!raw.json().equals(text.getText())) {
            text.setText(raw.json());
            look();
        }
    }

    private static Label muted(String sentence) {
        Label label = Parts.sentence(sentence);
        label.getStyleClass().add("muted");
        return label;
    }
}
