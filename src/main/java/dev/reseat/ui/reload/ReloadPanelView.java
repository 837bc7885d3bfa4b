package dev.reseat.ui.reload;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Banner;
import dev.reseat.ui.kit.EmptyState;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The region on the right: a plan until it is sent, then the run.
public final class ReloadPanelView extends VBox {
    private final ReloadModel model;
    private final InstantSource clock;
    private final EmptyState empty = new EmptyState(Icon.RELOAD);
    private @Nullable PlanView plan;
    private @Nullable RunView run;

    /// @param clock tells how long a run has taken so far
    public ReloadPanelView(ReloadModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        setId("reload-panel");
        empty.show(Messages.text("panel.empty"), Messages.text("panel.empty.advice"));
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.stateProperty().subscribe(this::show);
        Timeline tick = new Timeline(new KeyFrame(Duration.millis(100), _ -> {
            if (run != null) {
                run.tick();
            }
        }));
        tick.setCycleCount(Animation.INDEFINITE);
        model.stateProperty().subscribe(s -> {
            if (s instanceof PanelState.Running r && !r.ended()) {
                tick.play();
            } else {
                tick.stop();
            }
        });
    }

    private void show(PanelState state) {
        switch (state) {
            case PanelState.NothingChosen _ -> {
                plan = null;
                run = null;
                getChildren().setAll(empty);
            }
            case PanelState.Planned p -> showPlan(p.plan());
            case PanelState.Confirming c -> showPlan(c.plan());
            case PanelState.Starting s -> showPlan(s.plan());
            case PanelState.NotStarted n -> {
                showPlan(n.plan());
                getChildren().addFirst(new Banner(n.why(), "", Tone.DANGER));
            }
            case PanelState.Running r -> showRun(r.progress());
        }
    }

    private void showPlan(ReloadPlan p) {
        run = null;
        if (plan == null) {
            plan = new PlanView(model, p);
            VBox.setVgrow(plan, Priority.ALWAYS);
        } else {
            plan.show(p);
        }
        getChildren().setAll(plan);
    }

    private void showRun(Progress progress) {
        plan = null;
        if (run == null) {
            run = new RunView(model, clock, progress);
            VBox.setVgrow(run, Priority.ALWAYS);
            getChildren().setAll(run);
        } else {
            run.show(progress);
        }
    }
}
