package dev.reseat.ui.reload;

import dev.reseat.reload.Counted;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The region on the right of every screen: the plan for what is chosen, or the run that is under way.
public final class ReloadPanelView extends VBox {
    private final Label title = new Label();
    private final Badge badge = new Badge();
    private final StackPane body = new StackPane();
    private final EmptyState empty = new EmptyState(Icon.RELOAD);
    private final PlanView plan;
    private final ProgressView progress;

    public ReloadPanelView(ReloadModel model) {
        this.plan = new PlanView(model);
        this.progress = new ProgressView(model);
        setId("reload-panel");
        title.setId("reload-title");
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        empty.show(Messages.text("panel.empty"), Messages.text("panel.empty.advice"));
        HBox heading = new HBox(title, Blocks.space(), badge);
        heading.getStyleClass().add("panel-heading");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(heading, body);
        model.stateProperty().subscribe(this::show);
    }

    private void show(ReloadState state) {
        switch (state) {
            case ReloadState.Nothing _ -> {
                title.setText(Messages.text("reload.title"));
                Presence.show(badge, false);
                show(empty);
            }
            case ReloadState.Planning p -> show(p.plan(), "", false);
            case ReloadState.Confirming c -> show(c.plan(), "", false);
            case ReloadState.Starting s -> show(s.plan(), "", true);
            case ReloadState.NotStarted n -> show(n.plan(), n.why(), false);
            case ReloadState.Running r -> {
                title.setText(
                        Messages.text(
                                "reload.running.title", PlanWords.what(r.progress().run().plan())));
                run(r.progress().run().plan());
            }
            case ReloadState.Ended e -> {
                title.setText(
                        Messages.text(
                                "reload.ended.title", PlanWords.what(e.progress().run().plan())));
                run(e.progress().run().plan());
            }
        }
    }

    private void run(ReloadPlan of) {
        badge.show(PlanWords.scope(of), Tone.ACCENT);
        Presence.show(badge, true);
        show(progress);
    }

    private void show(ReloadPlan shown, String trouble, boolean busy) {
        title.setText(Messages.text("reload.title"));
        badge.show(Counted.of(shown.mounts().size(), "mount"), Tone.ACCENT);
        Presence.show(badge, true);
        plan.show(shown, trouble, busy);
        show(plan);
    }

    private void show(Node node) {
        if (!body.getChildren().contains(node)) {
            body.getChildren().setAll(node);
        }
    }

    /// Puts something between the title and the rest.
    public void addNotice(Node notice) {
        getChildren().add(1, notice);
    }

    /// Offers a way from the run that is shown to all its cells; empty where the person is there already.
    public void offerEvidence(Optional<Runnable> way) {
        progress.offerEvidence(way);
    }

    /// Leads the keyboard to the button that leads on.
    public void focusButton() {
        if (body.getChildren().contains(plan)) {
            plan.focusButton();
        } else if (body.getChildren().contains(progress)) {
            progress.focusButton();
        }
    }
}
