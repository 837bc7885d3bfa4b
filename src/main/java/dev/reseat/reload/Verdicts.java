package dev.reseat.reload;

import static dev.reseat.reload.Verdict.Word.ACCEPTED;
import static dev.reseat.reload.Verdict.Word.DISPATCHED;
import static dev.reseat.reload.Verdict.Word.FAILED;
import static dev.reseat.reload.Verdict.Word.LOCAL_ONLY;
import static dev.reseat.reload.Verdict.Word.NOTHING_MATCHED;
import static dev.reseat.reload.Verdict.Word.PARTIAL;
import static dev.reseat.reload.Verdict.Word.REFUSED;
import static dev.reseat.reload.Verdict.Word.UNKNOWN;
import static dev.reseat.reload.Verdict.Word.VERIFIED;

import dev.reseat.reload.ReloadEvent.Place;
import dev.reseat.vault.Answer;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.ReloadStatus;
import dev.reseat.vault.ServerTraits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Says the verdict of a run. Pure; the order of the rules is the order of the words.
public final class Verdicts {
    /// Version of these rules, kept with each verdict that they said.
    public static final int RULES = 2;

    private static final int CARRIERS = 100;
    private static final int NAMED = 3;

    private final ReloadRun run;
    private final ReloadPlan plan;
    private final List<Place> touched = new ArrayList<>();

    private Verdicts(ReloadRun run) {
        this.run = run;
        this.plan = run.plan();
        for (Step s : plan.steps()) {
            if (run.steps().get(s.number()).touched()) {
                for (int m : s.mounts()) {
                    for (int n = 0; n < plan.nodes().size(); n++) {
                        touched.add(new Place(m, n));
                    }
                }
            }
        }
    }

    /// The verdict on a run as it stands; linear in its cells.
    public static Verdict of(ReloadRun run) {
        return new Verdicts(run).say();
    }

    private Verdict say() {
        if (run.requestOut() || anyAnswer(a -> a instanceof Answer.Lost)) {
            return verdict(UNKNOWN, unknown(), state -> !(state instanceof CellState.Proved));
        }
        if (run.steps().stream().noneMatch(StepState::touched)) {
            return verdict(REFUSED, refused(), _ -> false);
        }
        if (nothingMatched()) {
            return verdict(NOTHING_MATCHED, "The server reloaded no mount.", _ -> false);
        }
        long bad = count(CellState::bad);
        if (bad > 0 && bad == touched.size()) {
            return verdict(FAILED, "No touched mount took the reload.", CellState::bad);
        }
        if (bad > 0 || reportedErrors() > 0 || anyAnswer(a -> a instanceof Answer.Failed)) {
            return verdict(PARTIAL, partial(bad), CellState::bad);
        }
        if (localOnly()) {
            return verdict(LOCAL_ONLY, localOnlySentence(), s -> s instanceof CellState.NotSeen);
        }
        if (dispatched()) {
            return verdict(DISPATCHED, dispatchedSentence(), s -> s instanceof CellState.NotSeen);
        }
        long proved = count(s -> s instanceof CellState.Proved);
        if (touched.isEmpty() || proved < touched.size() || !plan.origin().unlisted().isEmpty()) {
            return verdict(ACCEPTED, accepted(proved), s -> !(s instanceof CellState.Proved));
        }
        return verdict(VERIFIED, verified(), s -> s instanceof CellState.Proved);
    }

    private boolean nothingMatched() {
        boolean done = anyAnswer(a -> a instanceof Answer.Done);
        boolean warned =
                anyAnswer(a ->
                        a instanceof Answer.Done d
                                && d.warnings().stream().anyMatch(this::nothing));
        boolean noneKnown = touched.isEmpty() && !connectionsReset();
        return done && (noneKnown || (warned && count(s -> s instanceof CellState.Proved) == 0));
    }

    /// Where the request was sent on, "locally" leaves open what other nodes did.
    private boolean nothing(String warning) {
        return warning.startsWith("no plugins were reloaded")
                && !(dispatched() && warning.contains("locally"));
    }

    /// Such a server also resets the connections of a database plugin by its name, and would warn if there were none.
    private boolean connectionsReset() {
        return plan.choice().target() instanceof ReloadTarget.OfPlugin p
                && p.type() == PluginType.DATABASE
                && plan.traits().databasesByName();
    }

    private String localOnlySentence() {
        List<String> others = plan.nodes().stream().skip(1).map(PlannedNode::name).toList();
        return "Cluster-wide was asked for; this server reloaded "
                + plan.nodes().getFirst().name()
                + " only. "
                + (others.size() <= NAMED
                        ? String.join(", ", others)
                        : Counted.of(others.size(), "other node"))
                + (others.size() == 1 ? " keeps what it runs." : " keep what they run.");
    }

    private boolean localOnly() {
        ServerTraits.GlobalScope does = plan.traits().globalScope();
        return plan.choice().scope() == ReloadScope.GLOBAL
                && plan.traits().othersRunPlugins()
                && plan.nodes().size() > 1
                && (does == ServerTraits.GlobalScope.IGNORED
                        || does == ServerTraits.GlobalScope.ANSWERED_WITHOUT_DOING);
    }

    private boolean dispatched() {
        return plan.choice().scope() == ReloadScope.GLOBAL
                && plan.traits().globalScope() == ServerTraits.GlobalScope.DISPATCHED;
    }

    private String unknown() {
        String why =
                run.requestOut()
                        ? "A request was about to leave or had left, and no answer was recorded"
                        : run.steps().stream()
                                .map(s ->
                                        s instanceof StepState.Ended(_, Answer.Lost(var w))
                                                ? w
                                                : "")
                                .filter(w -> !w.isEmpty())
                                .findFirst()
                                .map(w -> "The answer was lost: " + w)
                                .orElse("The answer was lost");
        // A probe only ever follows a reading that was made after the answer or its loss.
        boolean readAgain =
                touched.stream()
                        .map(run.cells()::at)
                        .anyMatch(c -> c.seen() != null && c.probe() != null);
        if (!readAgain) {
            return why + ". The mounts have not been read since.";
        }
        Cells.Counts c = run.cells().counts();
        return why
                + ". State read again: "
                + c.proved()
                + " proved, "
                + c.bad()
                + " failed, "
                + (c.unseen() + c.done())
                + " not known.";
    }

    private String refused() {
        return run.steps().stream()
                .map(s ->
                        s instanceof StepState.Ended(_, Answer.Refused r)
                                ? "Nothing ran: " + r.proof() + "."
                                : "")
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("Nothing was sent.");
    }

    private String partial(long bad) {
        Set<String> where = new LinkedHashSet<>();
        for (Place p : touched) {
            if (run.cells().at(p).state().bad()) {
                where.add(
                        plan.mounts().get(p.mount()).path()
                                + " on "
                                + plan.nodes().get(p.node()).name());
            }
        }
        if (where.isEmpty()) {
            long errors = reportedErrors();
            return errors > 0
                    ? Counted.of(errors, "participant") + " reported an error."
                    : "The server reported a failure that no cell shows.";
        }
        String first = where.iterator().next();
        return bad == 1
                ? first + " did not take the reload."
                : first + " and " + (bad - 1) + " more did not take the reload.";
    }

    private String dispatchedSentence() {
        ReloadStatus s = run.status().orElse(new ReloadStatus(List.of()));
        return "The request was sent on to the cluster; "
                + Counted.of(s.reports().size(), "participant")
                + " reported, "
                + s.errors()
                + " with errors.";
    }

    private String accepted(long proved) {
        if (touched.isEmpty()) {
            return "The server says done; which connections it reset cannot be seen here.";
        }
        if (proved == touched.size()) {
            return "The server says done, and what could be read is proved; other nodes may have been"
                    + " reached unseen: "
                    + plan.origin().unlisted()
                    + ".";
        }
        return "The server says done; "
                + (touched.size() - proved)
                + " of "
                + Counted.of(touched.size(), "cell")
                + (touched.size() - proved == 1 ? " has" : " have")
                + " no proof.";
    }

    private String verified() {
        Set<String> builds = new LinkedHashSet<>();
        Set<Integer> mounts = new LinkedHashSet<>();
        for (Place p : touched) {
            mounts.add(p.mount());
            PluginBuild seen = run.cells().at(p).seen();
            if (seen != null) {
                builds.add(seen.label());
            }
        }
        return Counted.of(mounts.size(), "mount")
                + (mounts.size() == 1 ? " now runs " : " now run ")
                + String.join(", ", builds)
                + " on "
                + Counted.of(plan.nodes().size(), "node")
                + ".";
    }

    private long reportedErrors() {
        return run.status().map(ReloadStatus::errors).orElse(0L);
    }

    private boolean anyAnswer(Predicate<Answer> test) {
        return run.steps().stream()
                .anyMatch(s -> s instanceof StepState.Ended e && test.test(e.answer()));
    }

    private long count(Predicate<CellState> test) {
        return touched.stream().filter(p -> test.test(run.cells().at(p).state())).count();
    }

    private Verdict verdict(Verdict.Word word, String sentence, Predicate<CellState> carries) {
        List<Place> carriers =
                touched.stream()
                        .filter(p -> carries.test(run.cells().at(p).state()))
                        .limit(CARRIERS)
                        .toList();
        return new Verdict(word, sentence, beside(), carriers);
    }

    private String beside() {
        List<String> lines = new ArrayList<>();
        int rest = run.mountsNotTouched();
        if (rest > 0) {
            lines.add(Counted.of(rest, "mount") + " not touched.");
        }
        // Where every step was refused the verdict says it; else the sentence speaks of the others.
        if (run.steps().stream().anyMatch(StepState::touched)) {
            for (int i = 0; i < run.steps().size(); i++) {
                refusal(i).ifPresent(lines::add);
            }
        }
        run.stopped().ifPresent(s -> lines.add(s.why()));
        return String.join(" ", lines);
    }

    private Optional<String> refusal(int number) {
        StepState step = run.steps().get(number);
        if (!(step instanceof StepState.Ended(_, Answer.Refused r))) {
            return Optional.empty();
        }
        String words = r.words().isEmpty() ? r.proof() : r.words();
        return Optional.of(
                "Step "
                        + (number + 1)
                        + (step.neverLeft() ? " was not sent: " : " was refused: ")
                        + words
                        + (words.endsWith(".") ? "" : "."));
    }
}
