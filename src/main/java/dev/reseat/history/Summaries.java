package dev.reseat.history;

import dev.reseat.reload.Counted;
import dev.reseat.reload.Journal.Summary;
import dev.reseat.reload.Journal.Where;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.ReloadTarget;
import java.time.Instant;
import java.util.List;

/// The line of history that stands for a run. Always to be had again from the plan and the events.
final class Summaries {
    private Summaries() {}

    /// As long as no verdict has been said.
    static Summary begun(ReloadPlan plan, Instant at) {
        return of(plan, at, "", "");
    }

    /// Once it has.
    static Summary closed(ReloadPlan plan, Instant begunAt, ReloadEvent.Closed event) {
        return of(plan, begunAt, event.verdict().word().label(), event.verdict().sentence());
    }

    /// From what is stored.
    static Summary rebuilt(ReloadPlan plan, Instant begunAt, List<ReloadEvent> events) {
        return events.stream()
                .filter(ReloadEvent.Closed.class::isInstance)
                .map(ReloadEvent.Closed.class::cast)
                .reduce((_, later) -> later)
                .map(c -> closed(plan, begunAt, c))
                .orElseGet(() -> begun(plan, begunAt));
    }

    private static Summary of(ReloadPlan plan, Instant begunAt, String verdict, String sentence) {
        return new Summary(
                plan.id(), begunAt, Where.of(plan), what(plan), verdict, sentence, false);
    }

    /// `kv/`, `3 mounts`, `plugin hello: 3 mounts, cluster-wide`.
    static String what(ReloadPlan plan) {
        String mounts =
                plan.mounts().size() == 1
                        ? plan.mounts().getFirst().path().value()
                        : Counted.of(plan.mounts().size(), "mount");
        String scope = plan.choice().scope() == ReloadScope.GLOBAL ? ", cluster-wide" : "";
        return switch (plan.choice().target()) {
            case ReloadTarget.OfPlugin p -> "plugin " + p.name() + ": " + mounts + scope;
            case ReloadTarget.OfMounts _ -> mounts + scope;
        };
    }
}
