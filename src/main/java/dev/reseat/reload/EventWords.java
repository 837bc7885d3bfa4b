package dev.reseat.reload;

import dev.reseat.vault.Answer;
import dev.reseat.vault.Probe;

/// Events in words: one line each, the same in the window and in a tour.
public final class EventWords {
    private EventWords() {}

    /// What happened, without its time.
    public static String of(ReloadPlan plan, ReloadEvent event) {
        return switch (event) {
            case ReloadEvent.Intended e -> "step " + (e.step() + 1) + ": intent written";
            case ReloadEvent.Sent e -> "step " + (e.step() + 1) + ": sent, "
                    + Counted.of(plan.steps().get(e.step()).mounts().size(), "mount");
            case ReloadEvent.Answered e -> "step " + (e.step() + 1) + ": " + answer(e.answer());
            case ReloadEvent.Read e -> at(plan, e.place()) + " reads " + e.build().label()
                    + (e.build().shortSha().isEmpty() ? "" : ", sha256 " + e.build().shortSha() + "…");
            case ReloadEvent.NotRead e -> at(plan, e.place()) + ": " + e.why();
            case ReloadEvent.Probed e -> at(plan, e.place()) + " " + probe(e.probe()) + ", " + e.tookMillis() + " ms";
            case ReloadEvent.GivenUp e -> at(plan, e.place()) + ": no longer awaited, " + e.why();
            case ReloadEvent.Reported e -> Counted.of(e.status().reports().size(), "participant") + " reported, "
                    + e.status().errors() + " with errors";
            case ReloadEvent.Stopped e -> e.why();
            case ReloadEvent.Closed e -> "verdict: " + e.verdict().word().label();
        };
    }

    private static String at(ReloadPlan plan, ReloadEvent.Place place) {
        return plan.nodes().get(place.node()).name() + ": "
                + plan.mounts().get(place.mount()).path();
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Done d -> "answered " + d.status() + (d.requestId().isEmpty() ? "" : ", request_id " + d.requestId());
            case Answer.Failed f -> "failed with " + f.status() + ": " + f.words().strip().replaceAll("\\s+", " ");
            case Answer.Refused r -> "refused: " + r.proof();
            case Answer.Lost l -> "answer lost: " + l.why();
        };
    }

    private static String probe(Probe probe) {
        return switch (probe) {
            case Probe.Serves _ -> "answers a probe";
            case Probe.Down d -> "is down, probe " + d.status() + ": " + d.words().strip().replaceAll("\\s+", " ");
            case Probe.CannotTell c -> "probe says nothing: " + c.why();
        };
    }
}
