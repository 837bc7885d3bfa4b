package dev.reseat.ui.reload;

import dev.reseat.reload.CopyAs;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The requests exactly as they will be sent, one at a time, and ways to take them elsewhere.
final class RequestView extends VBox {
    private final TextArea text = new TextArea();
    private final Label page = new Label();
    private final Button back = new Button("‹");
    private final Button on = new Button("›");
    private final HBox pager = new HBox(back, page, on);
    private final MenuButton copy = new MenuButton(Messages.text("reload.copyAs"));
    private @Nullable ReloadPlan plan;
    private int number;

    /// @param id the ids begin with it
    RequestView(String id) {
        setId(id);
        getStyleClass().add("reload-part");
        text.setId(id + "-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(6);
        text.getStyleClass().addAll("code", "reload-request");
        text.setAccessibleText(Messages.text("reload.request"));
        page.getStyleClass().add("muted");
        page.setId(id + "-page");
        turn(back, id + "-back", Messages.text("reload.request.back"), -1);
        turn(on, id + "-on", Messages.text("reload.request.on"), 1);
        pager.getStyleClass().add("reload-pager");
        HBox head =
                new HBox(
                        Blocks.section(Messages.text("reload.request")),
                        Blocks.space(),
                        pager,
                        copy);
        head.getStyleClass().add("reload-request-head");
        getChildren().setAll(head, text);
        menu();
    }

    private void turn(Button button, String id, String says, int by) {
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(says);
        button.setOnAction(_ -> {
            number += by;
            show();
        });
    }

    private void menu() {
        copy.setId("reload-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        item("curl", Messages.text("reload.copy.curl"), s -> CopyAs.curl(s.wire(), s.asked()));
        item(
                "vault",
                Messages.text("reload.copy.vault"),
                s -> CopyAs.cli("vault", s.wire(), s.asked()));
        item("bao", Messages.text("reload.copy.bao"), s -> CopyAs.cli("bao", s.wire(), s.asked()));
        item("http", Messages.text("reload.copy.http"), s -> CopyAs.http(s.wire()));
        item("json", Messages.text("reload.copy.json"), s -> s.wire().body());
    }

    private void item(String id, String title, Function<Step, String> as) {
        MenuItem item = new MenuItem(title);
        item.setId("reload-copy-" + id);
        item.setOnAction(_ -> {
            ReloadPlan shown = plan;
            if (shown != null && number < shown.steps().size()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(as.apply(shown.steps().get(number)));
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
        copy.getItems().add(item);
    }

    /// The menu of formats.
    MenuButton copyButton() {
        return copy;
    }

    void show(ReloadPlan given) {
        plan = given;
        number = Math.clamp(number, 0, Math.max(0, given.steps().size() - 1));
        Presence.show(this, !given.steps().isEmpty());
        copy.setDisable(given.steps().isEmpty());
        show();
    }

    private void show() {
        ReloadPlan shown = plan;
        if (shown == null || shown.steps().isEmpty()) {
            return;
        }
        int steps = shown.steps().size();
        Step step = shown.steps().get(number);
        text.setText(step.asked().value() + "\n" + CopyAs.http(step.wire()));
        page.setText(Messages.text("reload.request.page", number + 1, steps));
        Presence.show(pager, steps > 1);
        back.setDisable(number == 0);
        on.setDisable(number == steps - 1);
    }
}
