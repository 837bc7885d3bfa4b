package dev.reseat.ui.connect;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EnvironmentTone;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Offer.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Connect screen.
public final class ConnectView extends HBox {
    /// Room that the form likes to have, in pixels.
    private static final double FORM = 894;

    private final ConnectModel model;
    private final FormView form;

    public ConnectView(ConnectModel model) {
        this.model = model;
        this.form = new FormView(model);
        getStyleClass().add("connect");
        ScrollPane scroll = new ScrollPane(centred(form));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(side(), scroll);
    }

    private static Node centred(Region content) {
        HBox box = new HBox(content);
        box.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        HBox.setHgrow(content, Priority.ALWAYS);
        return box;
    }

    private Region side() {
        Label name = new Label(Messages.text("connect.product"));
        name.getStyleClass().add("product-name");
        Label sentence = new Label(Messages.text("connect.sentence"));
        sentence.getStyleClass().addAll("muted", "lead");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label heading = section(Messages.text("connect.connections"));
        VBox side = new VBox(name, sentence, heading, offerCard(), space, new PracticeCard(model));
        side.getStyleClass().add("connect-side");
        keepWidth(side, widthProperty());
        VBox.setMargin(heading, new javafx.geometry.Insets(10, 0, 0, 0));
        return side;
    }

    /// As wide as the form leaves it, whatever is in it: the first picture, which has no form yet, must know.
    static void keepWidth(Region side, ReadOnlyDoubleProperty all) {
        all.subscribe(w -> side.setPrefWidth(Math.clamp(w.doubleValue() - FORM, 300, 386)));
        side.setMinWidth(Region.USE_PREF_SIZE);
        side.setMaxWidth(Region.USE_PREF_SIZE);
    }

    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        return label;
    }

    private Node offerCard() {
        Label title = new Label(Messages.text("connect.environment"));
        title.getStyleClass().add("strong");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Badge badge = new Badge();
        model.environmentProperty()
                .subscribe(e -> badge.show(EnvironmentTone.word(e), EnvironmentTone.of(e)));
        VBox lines = new VBox(new HBox(title, space, badge));
        lines.setSpacing(4);
        lines.getChildren().addAll(offerLines());
        if (offered().isEmpty()) {
            lines.getStyleClass().add("card");
            badge.setVisible(false);
            badge.setManaged(false);
            return lines;
        }
        Button card = new Button();
        card.setId("connect-use-environment");
        card.setGraphic(lines);
        card.setMaxWidth(Double.MAX_VALUE);
        card.getStyleClass().add("source-card");
        lines.prefWidthProperty().bind(card.widthProperty().subtract(32));
        card.setAccessibleText(Messages.text("connect.environment.use"));
        card.setOnAction(_ -> model.useOffer());
        markWhileUsed(card, badge);
        return card;
    }

    /// The card stands out while the form still says what it offers.
    private void markWhileUsed(Button card, Badge badge) {
        Sourced<String> address = model.form().offer().address();
        model.form()
                .address()
                .subscribe(typed -> {
                    boolean used = address != null && address.value().equals(typed);
                    card.pseudoClassStateChanged(PseudoClass.getPseudoClass("used"), used);
                    badge.setVisible(used);
                });
    }

    private List<Node> offerLines() {
        List<String> found = offered();
        if (found.isEmpty()) {
            Label nothing = new Label(Messages.text("connect.environment.nothing"));
            nothing.getStyleClass().add("muted");
            nothing.setWrapText(true);
            nothing.setMinHeight(Region.USE_PREF_SIZE);
            return List.of(nothing);
        }
        return found.stream()
                .map(text -> {
                    Label line = new Label(text);
                    line.getStyleClass().addAll("code", "muted");
                    return (Node) line;
                })
                .toList();
    }

    private List<String> offered() {
        Offer offer = model.form().offer();
        List<String> lines = new ArrayList<>();
        line(offer.address()).ifPresent(lines::add);
        line(offer.namespace()).ifPresent(lines::add);
        line(offer.caCertificate()).ifPresent(lines::add);
        offer.offeredToken()
                .ifPresent(t -> lines.add(Messages.text("connect.environment.token", t.from())));
        return lines;
    }

    private static Optional<String> line(@Nullable Sourced<String> sourced) {
        return sourced == null
                ? Optional.empty()
                : Optional.of(sourced.from() + "=" + sourced.value());
    }

    /// Leads the keyboard to the first field that is still empty.
    public void focusForm() {
        form.focusFirst();
    }
}
