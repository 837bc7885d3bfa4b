package dev.reseat.reload;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;

/// An event as one line for people: the same words in the window, in the tour and in a report.
public final class EventWords {
    private EventWords() {}

    /// What an event says of the whole, for the colour of its dot.
    public enum Weight {
        /// Something was done or learned; neither good nor bad by itself.
        PLAIN,
        /// It speaks for the reload.
        GOOD,
        /// Worth a second look.
        NOTABLE,
        /// It speaks against the reload.
        BAD,
        /// Nobody can know.
        UNKNOWN
    }

    /// The event as one line without a full stop.
    public static String of(ReloadEvent event, ReloadPlan plan) {
        return switch (event) {
            case ReloadEvent.Intended e -> "Step " + (e.step() + 1) + ": intent written";
            case ReloadEvent.Sent e -> sent(plan.steps().get(e.step()), plan);
            case ReloadEvent.Answered e -> answered(e, plan);
            case ReloadEvent.Read e -> where(e.place(), plan) + " runs " + build(e.build());
            case ReloadEvent.NotRead e -> where(e.place(), plan) + " could not be read: " + e.why();
            case ReloadEvent.Probed e -> where(e.place(), plan) + probe(e);
            case ReloadEvent.GivenUp e -> where(e.place(), plan) + " no longer awaited: " + e.why();
            case ReloadEvent.Reported e ->
                    Counted.of(e.status().reports().size(), "participant")
                            + " reported, "
                            + Counted.of(e.status().errors(), "error");
            case ReloadEvent.Stopped e -> e.why();
            case ReloadEvent.Closed e ->
                    "Verdict: " + e.verdict().word().label() + ". " + e.verdict().sentence();
        };
    }

    private static String sent(Step step, ReloadPlan plan) {
        int node = plan.askedNode(step);
        String to = node < 0 ? step.asked().value() : plan.nodes().get(node).name();
        String scope = plan.choice().scope() == ReloadScope.GLOBAL ? "global" : "this node";
        String role =
                switch (step) {
                    case Step.Reload r -> r.role().label().toLowerCase(java.util.Locale.ROOT);
                };
        return step.wire().method()
                + " to "
                + to
                + " · "
                + scope
                + " · "
                + role
                + " · "
                + Counted.of(step.mounts().size(), "mount");
    }

    private static String answered(ReloadEvent.Answered e, ReloadPlan plan) {
        Step step = plan.steps().get(e.step());
        int node = plan.askedNode(step);
        String from = node < 0 ? step.asked().value() : plan.nodes().get(node).name();
        return switch (e.answer()) {
            case Answer.Done d ->
                    from
                            + " answered "
                            + d.status()
                            + (d.requestId().isEmpty() ? "" : " · request_id " + d.requestId());
            case Answer.Failed f -> from + " answered " + f.status() + ": " + f.words();
            case Answer.Refused r ->
                    from
                            + " refused"
                            + (r.status() == 0 ? "" : " with " + r.status())
                            + ": "
                            + r.words();
            case Answer.Lost l -> "The answer of " + from + " was lost: " + l.why();
        };
    }

    private static String probe(ReloadEvent.Probed e) {
        return switch (e.probe()) {
            case Probe.Serves _ -> " answers a probe (" + e.tookMillis() + " ms)";
            case Probe.Down d -> " is down, probe " + d.status() + ": " + d.words();
            case Probe.CannotTell c -> " could not be probed: " + c.why();
        };
    }

    private static String where(Place place, ReloadPlan plan) {
        return plan.nodes().get(place.node()).name()
                + ": "
                + plan.mounts().get(place.mount()).path();
    }

    private static String build(PluginBuild build) {
        if (build.lastReloadFailed()) {
            return build.label() + " without a sha256: the last reload failed";
        }
        return build.label() + (build.sha256().isEmpty() ? "" : " · sha256 " + build.shortSha());
    }

    /// How much it says.
    public static Weight weight(ReloadEvent event) {
        return switch (event) {
            case ReloadEvent.Intended _, ReloadEvent.Sent _ -> Weight.PLAIN;
            case ReloadEvent.Answered e ->
                    switch (e.answer()) {
                        case Answer.Done _ -> Weight.GOOD;
                        case Answer.Failed _, Answer.Refused _ -> Weight.BAD;
                        case Answer.Lost _ -> Weight.UNKNOWN;
                    };
            case ReloadEvent.Read e -> e.build().lastReloadFailed() ? Weight.BAD : Weight.PLAIN;
            case ReloadEvent.NotRead _, ReloadEvent.GivenUp _ -> Weight.UNKNOWN;
            case ReloadEvent.Probed e ->
                    switch (e.probe()) {
                        case Probe.Serves _ -> Weight.PLAIN;
                        case Probe.Down _ -> Weight.BAD;
                        case Probe.CannotTell _ -> Weight.UNKNOWN;
                    };
            case ReloadEvent.Reported e -> e.status().errors() > 0 ? Weight.BAD : Weight.PLAIN;
            case ReloadEvent.Stopped _ -> Weight.NOTABLE;
            case ReloadEvent.Closed e ->
                    switch (e.verdict().word()) {
                        case VERIFIED, ACCEPTED, DISPATCHED -> Weight.GOOD;
                        case LOCAL_ONLY, NOTHING_MATCHED, PARTIAL -> Weight.NOTABLE;
                        case FAILED, REFUSED -> Weight.BAD;
                        case UNKNOWN -> Weight.UNKNOWN;
                    };
        };
    }
}
