package dev.reseat.ui.reload;

import dev.reseat.reload.Counted;
import dev.reseat.reload.Pace;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Presence;
import dev.reseat.ui.kit.Segmented;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What can be set about a plan: by plugin or by mounts, where, and how fast. What the server does not do is a sentence here,
/// never a switch.
final class SwitchesView extends VBox {
    private final ReloadModel model;
    private final Segmented target;
    private final Label targetWords = Blocks.words("", "muted");
    private final Segmented scope;
    private final Label where = Blocks.words("");
    private final VBox whereCard = Blocks.card(Tone.ACCENT, where);
    private final Segmented pace;
    private final Label paceWords = Blocks.words("", "muted");
    private final VBox pacePart;

    SwitchesView(ReloadModel model) {
        this.model = model;
        getStyleClass().add("reload-part");
        target =
                new Segmented("reload-target", List.of("plugin", "mounts"), model.targetProperty());
        target.label(List.of(Messages.text("reload.byPlugin"), Messages.text("reload.byMounts")));
        scope = new Segmented("reload-scope", List.of("local", "global"), model.scopeProperty());
        pace =
                new Segmented(
                        "reload-pace", List.of("careful", "one", "together"), model.paceProperty());
        pace.label(
                List.of(
                        Messages.text("reload.pace.careful"),
                        Messages.text("reload.pace.one"),
                        Messages.text("reload.pace.together")));
        pacePart = new VBox(Blocks.section(Messages.text("reload.pace")), pace, paceWords);
        pacePart.getStyleClass().add("reload-part");
        whereCard.setId("reload-where");
        List.of(target, scope, pace).forEach(s -> s.setMaxWidth(USE_PREF_SIZE));
        targetWords.setId("reload-target-words");
        paceWords.setId("reload-pace-words");
        getChildren()
                .setAll(
                        target,
                        targetWords,
                        Blocks.section(Messages.text("reload.where")),
                        scope,
                        whereCard,
                        pacePart);
    }

    void show(ReloadPlan plan) {
        Optional<ReloadTarget.OfPlugin> whole = model.wholePluginProperty().get();
        Presence.show(target, whole.isPresent());
        boolean byName = plan.choice().target() instanceof ReloadTarget.OfPlugin;
        targetWords.setText(
                byName
                        ? Messages.text("reload.byPlugin.words", PlanWords.what(plan))
                        : Messages.text("reload.byMounts.words"));
        Presence.show(targetWords, whole.isPresent());
        Presence.show(scope, plan.traits().offersGlobal());
        scope.label(
                List.of(
                        Messages.text("reload.local"),
                        Messages.text("reload.global.nodes", nodes(plan))));
        where.setText(PlanWords.where(plan.traits()));
        Presence.show(pacePart, !byName && plan.mounts().size() > 1);
        paceWords.setText(price(plan.choice().pace()));
    }

    private static String nodes(ReloadPlan plan) {
        return plan.choice().scope() == dev.reseat.reload.ReloadScope.GLOBAL
                ? Counted.of(plan.nodes().size(), "node")
                : Messages.text("reload.global.all");
    }

    private static String price(Pace pace) {
        return switch (pace) {
            case CAREFUL -> Messages.text("reload.pace.careful.price");
            case ONE_BY_ONE -> Messages.text("reload.pace.one.price");
            case TOGETHER -> Messages.text("reload.pace.together.price");
        };
    }
}
