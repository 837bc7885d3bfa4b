package dev.reseat.ui.reload;

import dev.reseat.reload.CopyAs;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The requests of a plan exactly as they will be sent, one at a time, and the ways to copy them.
final class RequestCard extends VBox {
    private final Label which = Pieces.styled(new Label(), "muted");
    private final TextArea text = new TextArea();
    private final Button previous = Pieces.button("reload-request-previous", "‹", () -> turn(-1));
    private final Button next = Pieces.button("reload-request-next", "›", () -> turn(1));
    private ReloadPlan plan;
    private int number;

    RequestCard(ReloadPlan plan) {
        this.plan = plan;
        getStyleClass().add("request-card");
        text.setId("reload-request");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(6);
        text.getStyleClass().add("code");
        previous.setAccessibleText(Messages.text("reload.request.previous"));
        next.setAccessibleText(Messages.text("reload.request.next"));
        HBox bar = new HBox(which, Pieces.space(), previous, next, copyAs());
        bar.getStyleClass().add("request-bar");
        getChildren().setAll(bar, text);
        show(plan);
    }

    void show(ReloadPlan newPlan) {
        boolean same = newPlan.steps().size() == plan.steps().size();
        plan = newPlan;
        number = same ? number : 0;
        turn(0);
    }

    private void turn(int by) {
        if (plan.steps().isEmpty()) {
            text.setText("");
            which.setText(Messages.text("reload.request.none"));
            return;
        }
        number = Math.clamp((long) number + by, 0, plan.steps().size() - 1);
        Step step = plan.steps().get(number);
        text.setText(CopyAs.http(step.wire()));
        which.setText(Messages.text("reload.request.which", number + 1, plan.steps().size(), step.asked().value()));
        previous.setDisable(number == 0);
        next.setDisable(number == plan.steps().size() - 1);
    }

    private MenuButton copyAs() {
        MenuButton menu = new MenuButton(Messages.text("reload.copyAs"));
        menu.setId("reload-copy-as");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        copy("reload-copy-curl", "curl", 0),
                        copy("reload-copy-vault", "vault", 1),
                        copy("reload-copy-bao", "bao", 2),
                        copy("reload-copy-http", "HTTP", 3),
                        copy("reload-copy-json", "JSON", 4));
        return menu;
    }

    private MenuItem copy(String id, String label, int kind) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        item.setOnAction(_ -> {
            if (plan.steps().isEmpty()) {
                return;
            }
            Step step = plan.steps().get(number);
            ClipboardContent content = new ClipboardContent();
            content.putString(
                    switch (kind) {
                        case 0 -> CopyAs.curl(step.wire(), step.asked());
                        case 1 -> CopyAs.cli("vault", step.wire(), step.asked());
                        case 2 -> CopyAs.cli("bao", step.wire(), step.asked());
                        case 3 -> CopyAs.http(step.wire());
                        default -> step.wire().body();
                    });
            Clipboard.getSystemClipboard().setContent(content);
        });
        return item;
    }
}
