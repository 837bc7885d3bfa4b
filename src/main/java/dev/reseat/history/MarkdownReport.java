package dev.reseat.history;

import static dev.reseat.history.MarkdownText.words;

import dev.reseat.reload.Cell;
import dev.reseat.reload.CellState;
import dev.reseat.reload.Counted;
import dev.reseat.reload.Journal;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.ReloadScope;
import dev.reseat.reload.Step;
import dev.reseat.reload.StepState;
import dev.reseat.reload.Verdict;
import dev.reseat.reload.Verdicts;
import dev.reseat.vault.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page for a change ticket: the verdict, every cell with the reading that proves it, what could not be seen, and how to
/// find each request in the server's audit log.
final class MarkdownReport {
    private final MarkdownText out = new MarkdownText();
    private final ReloadPlan plan;
    private final ReloadRun run;
    private final Map<Integer, Instant> sent = new HashMap<>();

    private MarkdownReport(Journal.Stored stored) {
        this.plan = stored.plan();
        this.run = stored.run();
        for (ReloadEvent e : stored.events()) {
            switch (e) {
                case ReloadEvent.Intended i -> sent.put(i.step(), i.at());
                case ReloadEvent.Sent s -> sent.put(s.step(), s.at());
                case ReloadEvent.Answered _,
                        ReloadEvent.Read _,
                        ReloadEvent.NotRead _,
                        ReloadEvent.Probed _,
                        ReloadEvent.GivenUp _,
                        ReloadEvent.Reported _,
                        ReloadEvent.Stopped _,
                        ReloadEvent.Closed _ -> {}
            }
        }
    }

    static String of(Journal.Stored stored) {
        MarkdownReport report = new MarkdownReport(stored);
        report.top();
        report.cells();
        report.unseen();
        report.requests();
        report.participants();
        report.rest();
        return report.out.toString();
    }

    private void top() {
        ReloadPlan.Origin origin = plan.origin();
        out.heading(1, "Reload of " + Summaries.what(plan));
        Verdict verdict = run.verdict().orElseGet(() -> Verdicts.of(run));
        out.paragraph(
                "**"
                        + verdict.word().label()
                        + "**: "
                        + words(verdict.sentence())
                        + (verdict.beside().isEmpty() ? "" : " " + words(verdict.beside()))
                        + (run.verdict().isPresent()
                                ? ""
                                : " *(The run has no end: this is the state as recorded.)*"));
        out.item("Run: " + words(plan.id().value()));
        out.item("Planned: " + origin.madeAt());
        out.item("Connection: " + words(origin.connection()) + ", " + words(origin.address()));
        out.item("Server: " + words(origin.traits().label()));
        out.item("Namespace: " + words(origin.namespace().label()));
        out.item(
                "Scope: "
                        + (plan.choice().scope() == ReloadScope.GLOBAL
                                ? "global"
                                : "the node that is asked"));
    }

    private void cells() {
        out.heading(2, "Mounts and nodes");
        out.head(List.of("Mount", "Node", "State", "Before", "After", "Evidence", "Why"));
        for (int m = 0; m < plan.mounts().size(); m++) {
            for (int n = 0; n < plan.nodes().size(); n++) {
                Cell c = run.cells().at(m, n);
                CellWords w = CellWords.of(c.state());
                out.row(
                        List.of(
                                words(plan.mounts().get(m).path().value()),
                                words(plan.nodes().get(n).name()),
                                w.state(),
                                words(CellWords.build(c.before())),
                                words(CellWords.build(c.seen())),
                                c.evidence() == 0 ? "" : "event " + c.evidence() + ", " + c.at(),
                                words(w.why())));
            }
        }
    }

    private void unseen() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (int m = 0; m < plan.mounts().size(); m++) {
            for (int n = 0; n < plan.nodes().size(); n++) {
                CellState state = run.cells().at(m, n).state();
                if (!(state instanceof CellState.Proved)) {
                    String why =
                            state instanceof CellState.Waiting
                                    ? untouched(run.steps().get(run.stepOf(m)))
                                    : CellWords.of(state).why();
                    reasons.merge(
                            plan.nodes().get(n).name()
                                    + ", "
                                    + CellWords.of(state).state()
                                    + (why.isEmpty() ? "" : ": " + why),
                            1,
                            Integer::sum);
                }
            }
        }
        out.heading(2, "What is not proved");
        String unlisted = plan.origin().unlisted();
        if (!unlisted.isEmpty()) {
            out.item(words("Other nodes, if there are any: " + unlisted));
        }
        reasons.forEach((why, count) -> out.item(words(Counted.of(count, "mount") + " on " + why)));
        if (reasons.isEmpty() && unlisted.isEmpty()) {
            out.item("Nothing: every mount is proved at every node.");
        }
    }

    private static String untouched(StepState step) {
        return step instanceof StepState.Ended
                ? "its request was refused"
                : "its request was not sent";
    }

    private void requests() {
        out.heading(2, "Requests");
        for (Step step : plan.steps()) {
            Instant at = sent.get(step.number());
            StepState state = run.steps().get(step.number());
            out.item(
                    "Step "
                            + (step.number() + 1)
                            + ", "
                            + Counted.of(step.mounts().size(), "mount")
                            + ": "
                            + words(step.wire().method() + " " + step.wire().path())
                            + " to "
                            + words(step.asked().value())
                            + (at == null || state.neverLeft()
                                    ? ", not sent" + neverLeft(state) + "."
                                    : ", sent " + at + ". " + answer(state)));
        }
    }

    private static String neverLeft(StepState state) {
        return state instanceof StepState.Ended(_, Answer.Refused r)
                ? ": " + words(r.words()) + " (" + words(r.proof()) + ")"
                : "";
    }

    private static String answer(StepState state) {
        return switch (state) {
            case StepState.Pending _ -> "";
            case StepState.Out _ -> "No answer was recorded. " + findIt();
            case StepState.Ended e -> e.at() + ": " + ended(e.answer());
        };
    }

    private static String ended(Answer answer) {
        return switch (answer) {
            case Answer.Done d ->
                    "status "
                            + d.status()
                            + (d.requestId().isEmpty()
                                    ? ". " + findIt()
                                    : ", request_id " + words(d.requestId()))
                            + (d.warnings().isEmpty()
                                    ? ""
                                    : ". Warnings: " + words(String.join("; ", d.warnings())));
            case Answer.Failed f ->
                    "failed with status " + f.status() + ": " + words(f.words()) + ". " + findIt();
            case Answer.Refused r ->
                    "refused: " + words(r.words()) + " (" + words(r.proof()) + "). " + findIt();
            case Answer.Lost l -> "lost: " + words(l.why()) + ". " + findIt();
        };
    }

    private static String findIt() {
        return "It carries no request id: find it in the audit log of this node by time and path.";
    }

    private void participants() {
        run.status()
                .ifPresent(s -> {
                    out.heading(2, "Reports by participants");
                    out.paragraph("The ids are the server's and name no node.");
                    s.reports()
                            .forEach(r ->
                                    out.item(
                                            words(r.participant())
                                                    + ": "
                                                    + (r.error().isEmpty()
                                                            ? "success"
                                                            : words(r.error()))));
                });
    }

    private void rest() {
        if (!plan.leftOut().isEmpty()) {
            out.heading(2, "Left out");
            plan.leftOut().forEach(l -> out.item(words(l.path().value()) + ": " + words(l.why())));
        }
        if (!plan.interrupted().isEmpty()) {
            out.heading(2, "May have been interrupted");
            plan.interrupted().forEach(p -> out.item(words(p.value())));
        }
        if (!plan.checks().isEmpty()) {
            out.heading(2, "Checks before it");
            plan.checks()
                    .forEach(c ->
                            out.item(
                                    c.level().name().toLowerCase(java.util.Locale.ROOT)
                                            + ": "
                                            + words(c.text())));
        }
    }
}
