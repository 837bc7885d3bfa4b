package dev.reseat.ui.reload;

import dev.reseat.reload.Check;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.EnvironmentTone;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.SteadyCaret;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The question before a reload. On a protected connection its name must be typed, and the keyboard begins at *Cancel*.
public final class ConfirmView extends Overlay {
    private static final int WARNINGS = 8;

    private final ReloadModel model;
    private final Label title = Blocks.words("", "overlay-title");
    private final Badge environment = new Badge();
    private final VBox body = new VBox();
    private final TextFlow ask = new TextFlow();
    private final TextField typed = SteadyCaret.in(new TextField());
    private final VBox guard = new VBox(ask, typed);
    private final Button cancel = new Button(Messages.text("reload.cancel"));
    private final Button send = new Button();

    public ConfirmView(ReloadModel model) {
        super("reload-confirm", model::cancel);
        this.model = model;
        title.setId("reload-confirm-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox heading = new HBox(title, environment);
        heading.getStyleClass().add("overlay-heading");
        body.getStyleClass().add("reload-part");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overlay-scroll");
        scroll.prefViewportHeightProperty().bind(body.heightProperty());
        guard.getStyleClass().add("field");
        typed.setId("reload-confirm-name");
        typed.getStyleClass().add("code");
        typed.textProperty().addListener((_, _, _) -> allow());
        model.heldProperty().addListener((_, _, _) -> allow());
        VBox card = new VBox(heading, scroll, guard, buttons());
        ask(card);
        model.stateProperty().subscribe((ReloadState now) -> show(now));
    }

    private HBox buttons() {
        cancel.setId("reload-confirm-cancel");
        cancel.setOnAction(_ -> model.cancel());
        send.setId("reload-confirm-send");
        send.getStyleClass().add("primary");
        send.setOnAction(_ -> model.send(typed.getText()));
        Label key = new Label(Messages.text("reload.escape"));
        key.getStyleClass().add("key");
        HBox buttons = new HBox(key, Blocks.space(), cancel, send);
        buttons.getStyleClass().add("reload-buttons");
        return buttons;
    }

    private void allow() {
        send.setDisable(!model.confirmedBy(typed.getText()));
    }

    private void show(ReloadState state) {
        if (state instanceof ReloadState.Confirming c) {
            if (!isVisible()) {
                typed.clear();
            }
            show(c.plan(), c.newer().isPresent());
            open();
        } else {
            close();
        }
    }

    private void show(ReloadPlan plan, boolean outdated) {
        Optional<Connection> connection = model.connectionProperty().get();
        title.setText(Messages.text("reload.confirm.title", PlanWords.size(plan)));
        connection.ifPresent(c ->
                environment.show(
                        EnvironmentTone.word(c.environment()),
                        EnvironmentTone.of(c.environment())));
        body.getChildren().setAll(Blocks.words(PlanWords.order(plan)));
        if (outdated) {
            VBox card =
                    Blocks.card(
                            Tone.DANGER,
                            Blocks.words(Messages.text("reload.confirm.newer"), "strong"));
            card.setId("reload-confirm-newer");
            body.getChildren().add(card);
        }
        List<Node> warnings =
                plan.checks().stream()
                        .filter(c -> c.level() == Check.Level.WARNING)
                        .limit(WARNINGS)
                        .map(Blocks::check)
                        .toList();
        if (!warnings.isEmpty()) {
            body.getChildren().add(Blocks.card(Tone.ATTENTION, warnings.toArray(Node[]::new)));
        }
        boolean guarded = connection.filter(Targets::guarded).isPresent();
        Presence.show(guard, guarded);
        connection.ifPresent(this::askFor);
        send.setText(Messages.text("reload.confirm.send", PlanWords.size(plan)));
        allow();
    }

    /// The sentence with the name that is to be typed standing out.
    private void askFor(Connection c) {
        String sentence = Messages.text("reload.confirm.type", c.name());
        int at = sentence.lastIndexOf(c.name());
        ask.getChildren()
                .setAll(
                        text(sentence.substring(0, at), "flow-muted"),
                        text(c.name(), "flow-strong"),
                        text(sentence.substring(at + c.name().length()), "flow-muted"));
        typed.setAccessibleText(sentence);
    }

    private static Text text(String words, String... styleClasses) {
        Text text = new Text(words);
        text.getStyleClass().addAll(styleClasses);
        return text;
    }

    @Override
    Node first() {
        return guard.isVisible() || send.isDisabled() ? cancel : send;
    }
}
