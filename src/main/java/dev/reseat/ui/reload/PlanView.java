package dev.reseat.ui.reload;

import dev.reseat.reload.Check;
import dev.reseat.reload.LeftOut;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A plan before it is sent: everything scrolls but the row of buttons.
final class PlanView extends VBox {
    /// More lines than these of a kind are counted, not shown.
    private static final int LINES = 12;

    private final ReloadModel model;
    private final SwitchesView switches;
    private final MountList mounts = new MountList();
    private final RequestView request = new RequestView("reload-request");
    private final VBox notices = new VBox();
    private final VBox happens = new VBox(Blocks.section(Messages.text("reload.happens")), mounts);
    private final VBox rest = new VBox();
    private final Label reason = Blocks.words("", "reload-reason");
    private final Button send = new Button();

    PlanView(ReloadModel model) {
        this.model = model;
        this.switches = new SwitchesView(model);
        happens.getStyleClass().add("reload-part");
        notices.getStyleClass().add("reload-part");
        rest.getStyleClass().add("reload-parts");
        VBox body = new VBox(notices, switches, happens, rest, request);
        body.getStyleClass().add("reload-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setId("reload-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().setAll(scroll, footer());
    }

    private VBox footer() {
        reason.setId("reload-reason");
        send.setId("reload-review");
        send.getStyleClass().add("primary");
        send.setOnAction(_ -> model.review());
        send.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(send, Priority.ALWAYS);
        HBox buttons = new HBox(send);
        buttons.getStyleClass().add("reload-buttons");
        VBox footer = new VBox(reason, buttons);
        footer.getStyleClass().add("reload-footer");
        return footer;
    }

    /// @param trouble why the plan could not be begun; empty if it was not tried
    /// @param busy whether it is being begun
    void show(ReloadPlan plan, String trouble, boolean busy) {
        notices.getChildren().clear();
        if (!trouble.isEmpty()) {
            VBox card =
                    Blocks.card(
                            Tone.DANGER,
                            Blocks.words(Messages.text("reload.notStarted"), "strong"),
                            Blocks.words(trouble));
            card.setId("reload-not-started");
            notices.getChildren().add(card);
        }
        Presence.show(notices, !trouble.isEmpty());
        switches.show(plan);
        mounts.show(plan.mounts());
        Presence.show(happens, !plan.mounts().isEmpty());
        rest.getChildren()
                .setAll(
                        Blocks.part(
                                "reload-left-out",
                                Messages.text("reload.leftOut"),
                                some(plan.leftOut(), PlanView::leftOut)),
                        Blocks.part(
                                "reload-interrupted",
                                Messages.text("reload.interrupted"),
                                interrupted(plan)),
                        Blocks.part("reload-checks", Messages.text("reload.checks"), checks(plan)),
                        Blocks.part(
                                "reload-steps",
                                Messages.text("reload.steps"),
                                some(plan.steps(), s -> step(plan, s))));
        request.show(plan);
        showButton(plan, busy);
    }

    private void showButton(ReloadPlan plan, boolean busy) {
        String says =
                plan.steps().isEmpty()
                        ? Messages.text("reload.review.nothing")
                        : Messages.text("reload.review", PlanWords.size(plan));
        send.setText(busy ? Messages.text("reload.starting") : says);
        send.setDisable(busy || !plan.sendable());
        String why =
                plan.checks().stream()
                        .filter(c -> c.level() == Check.Level.STOP)
                        .map(Check::text)
                        .findFirst()
                        .orElse(plan.steps().isEmpty() ? Messages.text("reload.noStep") : "");
        reason.setText(why);
        Presence.show(reason, !why.isEmpty());
    }

    private static List<Node> checks(ReloadPlan plan) {
        return plan.checks().stream()
                .sorted(Comparator.comparing(Check::level).reversed())
                .map(Blocks::check)
                .toList();
    }

    private static List<Node> interrupted(ReloadPlan plan) {
        List<Node> lines = some(plan.interrupted(), p -> Blocks.words(p.value(), "code"));
        if (!lines.isEmpty()) {
            lines.addFirst(Blocks.words(Messages.text("reload.interrupted.why"), "muted"));
        }
        return lines;
    }

    private static <T> List<Node> some(List<T> all, Function<T, Node> line) {
        List<Node> lines = new ArrayList<>(all.stream().limit(LINES).map(line).toList());
        if (all.size() > LINES) {
            lines.add(Blocks.words(Messages.text("reload.more", all.size() - LINES), "muted"));
        }
        return lines;
    }

    private static Node leftOut(LeftOut left) {
        VBox lines =
                new VBox(
                        Blocks.words(left.path().value(), "code"),
                        Blocks.words(left.why(), "muted"));
        lines.setAccessibleText(left.path() + ": " + left.why());
        return lines;
    }

    private static Node step(ReloadPlan plan, Step step) {
        Label name = new Label(PlanWords.step(plan, step));
        name.getStyleClass().addAll("strong", "reload-step-name");
        Label hits =
                Blocks.words(
                        PlanWords.hits(plan, step), step.mounts().size() == 1 ? "code" : "muted");
        HBox line = new HBox(name, hits);
        line.getStyleClass().add("fact");
        return line;
    }

    /// Leads the keyboard to what comes next.
    void focusButton() {
        if (send.isDisabled()) {
            request.copyButton().requestFocus();
        } else {
            send.requestFocus();
        }
    }
}
