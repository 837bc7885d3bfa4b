package dev.reseat.ui.reload;

import dev.reseat.reload.Counted;
import dev.reseat.reload.Pace;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.PluginBuild;

/// What a plan is called on the screen.
final class PlanWords {
    private PlanWords() {}

    /// "3 mounts on 5 nodes", for the button and the question.
    static String size(ReloadPlan plan) {
        return Messages.text(
                "reload.size", Counted.of(plan.mounts().size(), "mount"), Counted.of(plan.nodes().size(), "node"));
    }

    /// "corp-sso" or "3 mounts": what is reloaded, in the fewest words.
    static String subject(ReloadPlan plan) {
        return switch (plan.choice().target()) {
            case ReloadTarget.OfPlugin p -> p.name();
            case ReloadTarget.OfMounts _ -> plan.mounts().size() == 1
                    ? plan.mounts().getFirst().path().value()
                    : Counted.of(plan.mounts().size(), "mount");
        };
    }

    static String before(PlannedMount mount) {
        PluginBuild before = mount.before();
        return before == null ? Messages.text("reload.notTold") : before.label();
    }

    static String price(Pace pace) {
        return switch (pace) {
            case CAREFUL -> Messages.text("reload.pace.careful.price");
            case ONE_BY_ONE -> Messages.text("reload.pace.single.price");
            case TOGETHER -> Messages.text("reload.pace.together.price");
        };
    }

    /// "1. Canary: auth/corp/" or "2. List: 50 mounts".
    static String step(ReloadPlan plan, Step step) {
        String role = step instanceof Step.Reload r ? r.role().label() : "";
        String what = step.mounts().size() == 1
                ? plan.mounts().get(step.mounts().getFirst()).path().value()
                : Counted.of(step.mounts().size(), "mount");
        return Messages.text("reload.step", step.number() + 1, role, what);
    }

    /// The order of events as one sentence, for the question.
    static String course(ReloadPlan plan) {
        if (plan.steps().size() == 1) {
            return Messages.text("confirm.course.one", what(plan, plan.steps().getFirst()));
        }
        String first = what(plan, plan.steps().getFirst());
        return Messages.text("confirm.course.many", first, plan.steps().size() - 1);
    }

    private static String what(ReloadPlan plan, Step step) {
        return step.mounts().size() == 1
                ? plan.mounts().get(step.mounts().getFirst()).path().value()
                : Counted.of(step.mounts().size(), "mount");
    }
}
