package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Step;
import dev.reseat.reload.StepState;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// By what each request of a run is found in the server's audit log. Pure.
final class AuditTrail {
    private AuditTrail() {}

    /// One request that has ended.
    ///
    /// @param id the server's `request_id`; empty where the answer carried none
    /// @param where time of sending in UTC, path as audit logs write it, node; empty where there is an id
    record Entry(String id, String where) {}

    /// The requests that have ended, in order. One that never left this computer is in no log.
    static List<Entry> of(Shown shown) {
        ReloadRun run = shown.progress().run();
        Map<Integer, Instant> sent = null;
        List<Entry> entries = new ArrayList<>();
        for (Step step : run.plan().steps()) {
            StepState state = run.steps().get(step.number());
            if (state instanceof StepState.Ended e && !state.neverLeft()) {
                String id = e.answer() instanceof Answer.Done d ? d.requestId() : "";
                if (!id.isEmpty()) {
                    entries.add(new Entry(id, ""));
                    continue;
                }
                // looked through only where it is needed: a long run has many events
                sent = sent == null ? sent(shown) : sent;
                Instant at = sent.getOrDefault(step.number(), e.at());
                entries.add(new Entry("", where(run.plan(), step, at)));
            }
        }
        return entries;
    }

    private static Map<Integer, Instant> sent(Shown shown) {
        Map<Integer, Instant> sent = new HashMap<>();
        for (ReloadEvent e : Trail.since(shown.trail(), 0)) {
            if (e instanceof ReloadEvent.Sent s) {
                sent.put(s.step(), s.at());
            }
        }
        return sent;
    }

    private static String where(ReloadPlan plan, Step step, Instant at) {
        int node = plan.askedNode(step);
        return Messages.text(
                "reload.requestIds.where",
                at.truncatedTo(ChronoUnit.SECONDS),
                step.wire().path().replaceFirst("^/v1/", ""),
                node < 0 ? step.asked().value() : plan.nodes().get(node).name());
    }
}
