package dev.reseat.ui.reload;

import dev.reseat.reload.Check;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.EnvironmentTone;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The last question before a reload, over the whole window. A protected connection asks for its name.
public final class ConfirmView extends StackPane {
    private static final int WARNINGS = 3;

    private final ReloadModel model;
    private final TextField name = new TextField();
    private final Button go = Pieces.button("reload-confirm", "", this::start);
    private final Button cancel = Pieces.button("reload-confirm-cancel", Messages.text("confirm.cancel"), this::cancel);
    private final VBox card = new VBox();

    /// @param model asked and told
    public ConfirmView(ReloadModel model) {
        this.model = model;
        getStyleClass().add("scrim");
        setId("reload-question");
        card.getStyleClass().add("dialog");
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().setAll(card);
        name.setId("reload-confirm-name");
        name.getStyleClass().add("code");
        name.textProperty().addListener((_, _, _) -> allow());
        go.getStyleClass().add("primary");
        go.setDefaultButton(false);
        addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                cancel();
                e.consume();
            }
        });
        setVisible(false);
        model.stateProperty().subscribe(this::show);
    }

    private void show(PanelState state) {
        boolean was = isVisible();
        boolean now = state instanceof PanelState.Confirming;
        setVisible(now);
        if (state instanceof PanelState.Confirming c) {
            if (!was) {
                name.clear();
            }
            build(c);
            if (!was) {
                focusFirst();
            }
        }
    }

    private void focusFirst() {
        if (model.nameToType().isPresent()) {
            name.requestFocus();
        } else {
            go.requestFocus();
        }
    }

    private void build(PanelState.Confirming state) {
        ReloadPlan plan = state.plan();
        Label title = Pieces.wrapped(
                Messages.text("confirm.title", PlanWords.size(plan)), "dialog-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox heading = new HBox(title);
        heading.getStyleClass().add("dialog-heading");
        model.environment().ifPresent(e ->
                heading.getChildren().add(new Badge(EnvironmentTone.word(e), EnvironmentTone.of(e))));
        card.getChildren().setAll(heading, Pieces.wrapped(PlanWords.course(plan)));
        plan.checks().stream()
                .filter(c -> c.level() == Check.Level.WARNING)
                .limit(WARNINGS)
                .forEach(c -> card.getChildren().add(new Banner(c.text(), "", Tone.ATTENTION)));
        if (state.outdated()) {
            card.getChildren().add(new Banner(Messages.text("confirm.outdated"), "", Tone.DANGER));
        }
        Optional<String> typed = model.nameToType();
        typed.ifPresent(n -> card.getChildren().addAll(Pieces.wrapped(Messages.text("confirm.type", n), "muted"), name));
        go.setText(Messages.text("confirm.button", PlanWords.size(plan)));
        HBox actions = new HBox(
                Pieces.styled(new Label(Messages.text("confirm.escape")), "muted"), Pieces.space(), cancel, go);
        actions.getStyleClass().add("dialog-actions");
        card.getChildren().add(actions);
        allow();
    }

    private void allow() {
        boolean outdated = model.stateProperty().get() instanceof PanelState.Confirming c && c.outdated();
        boolean named = model.nameToType().map(n -> n.equals(name.getText().strip())).orElse(true);
        go.setDisable(outdated || !named);
    }

    private void start() {
        model.start();
    }

    private void cancel() {
        model.cancel();
    }
}
