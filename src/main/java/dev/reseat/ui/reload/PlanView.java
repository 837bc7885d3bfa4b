package dev.reseat.ui.reload;

import dev.reseat.reload.Check;
import dev.reseat.reload.LeftOut;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Segmented;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.MountPath;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The panel while a plan is looked at: what is chosen, where, what will happen, what to know first, the requests, and the
/// button that says what it does.
final class PlanView extends VBox {
    /// More lines than this are counted, not listed.
    private static final int LISTED = 6;

    private final ReloadModel model;
    private final Badge count = new Badge();
    private final Segmented target;
    private final Segmented scope;
    private final Label where = Pieces.wrapped("", "muted");
    private final Segmented pace;
    private final Label price = Pieces.wrapped("", "muted");
    private final MountList mounts = new MountList();
    private final VBox steps = new VBox();
    private final VBox leftOut = new VBox();
    private final VBox checks = new VBox();
    private final RequestCard requests;
    private final Button go = Pieces.button("reload-start", "", this::go);
    private final Label whyNot = Pieces.wrapped("", "muted");
    private ReloadPlan plan;

    PlanView(ReloadModel model, ReloadPlan first) {
        this.model = model;
        this.plan = first;
        this.requests = new RequestCard(first);
        target = new Segmented("reload-target", List.of("mounts", "plugin"), model.byPluginProperty());
        scope = new Segmented("reload-scope", List.of("local", "global"), model.globalProperty());
        pace = new Segmented("reload-pace", List.of("careful", "single", "together"), model.paceProperty());
        target.label(List.of(Messages.text("reload.byMounts"), Messages.text("reload.byPlugin")));
        pace.label(List.of(
                Messages.text("reload.pace.careful"),
                Messages.text("reload.pace.single"),
                Messages.text("reload.pace.together")));
        VBox body = new VBox(
                target,
                Pieces.section(Messages.text("reload.where")),
                scope,
                where,
                Pieces.section(Messages.text("reload.pace")),
                pace,
                price,
                Pieces.section(Messages.text("reload.happens")),
                mounts,
                leftOut,
                Pieces.section(Messages.text("reload.steps")),
                steps,
                Pieces.section(Messages.text("reload.checks")),
                checks,
                requests);
        body.getStyleClass().add("plan");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        go.getStyleClass().add("primary");
        HBox bar = new HBox(whyNot, Pieces.space(), go);
        HBox.setHgrow(whyNot, Priority.ALWAYS);
        bar.getStyleClass().add("panel-actions");
        getChildren().setAll(heading(), scroll, bar);
        show(first);
    }

    private HBox heading() {
        Label title = Pieces.styled(new Label(Messages.text("reload.title")), "panel-title");
        HBox heading = new HBox(title, Pieces.space(), count);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    void show(ReloadPlan newPlan) {
        plan = newPlan;
        count.show(PlanWords.subject(plan), Tone.ACCENT);
        boolean plugin = model.plugin().isPresent();
        shown(target, plugin);
        boolean global = model.offersGlobal();
        shown(scope, global);
        int nodes = plan.choice().scope() == ReloadScope.GLOBAL ? plan.nodes().size() : 0;
        scope.label(List.of(
                Messages.text("reload.scope.local"),
                nodes == 0
                        ? Messages.text("reload.scope.global")
                        : Messages.text("reload.scope.global.nodes", nodes)));
        where.setText(
                global
                        ? Messages.text("reload.where.asked", plan.nodes().getFirst().name())
                        : Messages.text("reload.where.one", plan.nodes().getFirst().name()));
        boolean byName = model.byPluginProperty().get() == 1 && plugin;
        pace.setDisable(byName);
        price.setText(
                byName ? Messages.text("reload.pace.byName") : PlanWords.price(model.pace()));
        mounts.show(plan.mounts());
        showSteps();
        showLeftOut();
        checks.getChildren().setAll(plan.checks().stream().map(PlanView::check).toList());
        requests.show(plan);
        go.setText(Messages.text("reload.button", PlanWords.size(plan)));
        go.setDisable(!plan.sendable());
        whyNot.setText(plan.checks().stream()
                .filter(c -> c.level() == Check.Level.STOP)
                .map(Check::text)
                .findFirst()
                .orElse(""));
    }

    private void showSteps() {
        steps.getChildren().clear();
        for (Step s : plan.steps().subList(0, Math.min(LISTED, plan.steps().size()))) {
            steps.getChildren().add(new Label(PlanWords.step(plan, s)));
        }
        more(steps, plan.steps().size());
    }

    private void showLeftOut() {
        leftOut.getChildren().clear();
        if (!plan.leftOut().isEmpty()) {
            leftOut.getChildren().add(Pieces.section(Messages.text("reload.leftOut")));
        }
        for (LeftOut l : plan.leftOut().subList(0, Math.min(LISTED, plan.leftOut().size()))) {
            leftOut.getChildren().add(Pieces.wrapped(l.path() + ": " + l.why(), "muted"));
        }
        more(leftOut, plan.leftOut().size());
        if (!plan.interrupted().isEmpty()) {
            leftOut.getChildren().add(Pieces.section(Messages.text("reload.interrupted")));
        }
        for (MountPath p : plan.interrupted().subList(0, Math.min(LISTED, plan.interrupted().size()))) {
            leftOut.getChildren().add(Pieces.styled(new Label(p.value()), "code", "muted"));
        }
        more(leftOut, plan.interrupted().size());
    }

    private static void more(VBox box, int all) {
        if (all > LISTED) {
            box.getChildren().add(Pieces.styled(new Label(Messages.text("reload.more", all - LISTED)), "muted"));
        }
    }

    private static Node check(Check check) {
        Label text = Pieces.wrapped(check.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        Node icon =
                switch (check.level()) {
                    case PASS -> Icon.CHECK.node(14);
                    case WARNING -> Icon.WARNING.node(14);
                    case STOP -> Icon.CLOSE.node(14);
                };
        HBox line = new HBox(icon, text);
        line.getStyleClass().addAll("check", "check-" + check.level().name().toLowerCase(java.util.Locale.ROOT));
        line.setAccessibleText(switch (check.level()) {
            case PASS -> Messages.text("check.pass", check.text());
            case WARNING -> Messages.text("check.warning", check.text());
            case STOP -> Messages.text("check.stop", check.text());
        });
        line.setFocusTraversable(check.level() != Check.Level.PASS);
        return line;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void go() {
        model.ask(plan);
    }
}
