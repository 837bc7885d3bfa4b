package dev.reseat.ui.reload;

import dev.reseat.reload.Counted;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.Step;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ServerTraits;
import java.util.Optional;

/// A plan in words. Pure.
final class PlanWords {
    private PlanWords() {}

    /// `3 mounts on 5 nodes`.
    static String size(ReloadPlan plan) {
        return Messages.text(
                "reload.size",
                Counted.of(plan.mounts().size(), "mount"),
                Counted.of(plan.nodes().size(), "node"));
    }

    /// What is reloaded: the plugin, the one mount, or how many.
    static String what(ReloadPlan plan) {
        return switch (plan.choice().target()) {
            case ReloadTarget.OfPlugin p -> p.name();
            case ReloadTarget.OfMounts _ ->
                    plan.mounts().size() == 1
                            ? plan.mounts().getFirst().path().value()
                            : Counted.of(plan.mounts().size(), "mount");
        };
    }

    static String scope(ReloadPlan plan) {
        return Messages.text(
                plan.choice().scope() == ReloadScope.GLOBAL ? "reload.global" : "reload.local");
    }

    static String before(PlannedMount mount) {
        return mount.before() == null ? Messages.text("reload.nothing") : mount.before().label();
    }

    static String after(PlannedMount mount) {
        return mount.expectation() instanceof Expectation.Builtin
                ? Messages.text("reload.after.builtin")
                : mount.expectation().label();
    }

    static Optional<Tone> tone(PlannedMount mount) {
        return switch (mount.expectation()) {
            case Expectation.Changes _ -> Optional.of(Tone.SUCCESS);
            case Expectation.Unknown _ -> Optional.of(Tone.ATTENTION);
            case Expectation.SameBinary _, Expectation.Builtin _ -> Optional.of(Tone.NEUTRAL);
        };
    }

    /// `Canary`, `Then 5`, `List 2`: lists are counted by themselves.
    static String step(ReloadPlan plan, Step step) {
        return switch (step) {
            case Step.Reload r ->
                    switch (r.role()) {
                        case CANARY, BY_NAME -> r.role().label();
                        case FEW -> Messages.text("reload.step.few", r.mounts().size());
                        case LIST -> Messages.text("reload.step.list", listNumber(plan, r));
                    };
        };
    }

    private static long listNumber(ReloadPlan plan, Step.Reload step) {
        return 1
                + plan.steps().stream()
                        .filter(s ->
                                s instanceof Step.Reload r
                                        && r.role() == Step.Role.LIST
                                        && r.number() < step.number())
                        .count();
    }

    /// What a step hits: the mount, or how many.
    static String hits(ReloadPlan plan, Step step) {
        return step.mounts().size() == 1
                ? plan.mounts().get(step.mounts().getFirst()).path().value()
                : Counted.of(step.mounts().size(), "mount");
    }

    /// What this server does with the scope, in one sentence.
    static String where(ServerTraits traits) {
        return switch (traits.globalScope()) {
            case EVERY_NODE -> Messages.text("reload.where.everyNode", traits.label());
            case DISPATCHED -> Messages.text("reload.where.dispatched", traits.label());
            case IGNORED, ANSWERED_WITHOUT_DOING ->
                    Messages.text(
                            traits.othersRunPlugins()
                                    ? "reload.where.oneNode"
                                    : "reload.where.activeOnly",
                            traits.label());
        };
    }

    /// What happens in which order, for the question before it is sent.
    static String order(ReloadPlan plan) {
        Step first = plan.steps().getFirst();
        String hit = hits(plan, first);
        int rest = plan.steps().size() - 1;
        if (first instanceof Step.Reload r && r.role() == Step.Role.BY_NAME) {
            return Messages.text("reload.order.byName", hit);
        }
        if (rest == 0) {
            return Messages.text("reload.order.one", hit);
        }
        int mounts = plan.mounts().size() - first.mounts().size();
        String others =
                Messages.text(
                        "reload.order.rest",
                        Counted.of(mounts, "mount"),
                        Counted.of(rest, "request"));
        return Messages.text(
                first instanceof Step.Reload r && r.role() == Step.Role.CANARY
                        ? "reload.order.canary"
                        : "reload.order.first",
                hit,
                others);
    }
}
