package dev.reseat.ui.board;

import dev.reseat.reload.CellState;
import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.CellMark;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeFact;
import dev.reseat.ui.kit.RunCount;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.VerdictMark;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What the board says of a reload: the words of a cell where one word holds for all cells, else what is worst and where.
final class StageWords {
    private StageWords() {}

    /// What stands on a mount.
    static Mark mount(ReloadRun run, int mount) {
        Standing standing = Standing.of(run, mount);
        Cells.Counts c = CellMark.counts(run, run.cells().countsOfMount(mount));
        int good = c.proved() + c.done();
        String rest = Messages.text("board.stage.rest", c.proved(), c.done(), c.all());
        return switch (standing) {
            case WAITING -> plain("reload.cell.waiting", Tone.NEUTRAL);
            case NOT_TOUCHED -> plain("reload.cell.notTouched", Tone.NEUTRAL);
            case PROVED -> CellMark.of(run, mount, 0);
            case DONE ->
                    c.done() == c.all()
                            ? CellMark.of(run, mount, 0)
                            : where(
                                    run,
                                    mount,
                                    c.done(),
                                    s -> s instanceof CellState.DoneWithoutProof,
                                    rest);
            case NOT_SEEN ->
                    where(
                            run,
                            mount,
                            c.unseen(),
                            s -> !s.settled() || s instanceof CellState.NotSeen,
                            rest);
            case RELOADING ->
                    new Mark(
                            c.all() == 1
                                    ? Messages.text("reload.cell.reloading")
                                    : Messages.text("board.stage.reloading", good, c.all()),
                            Tone.ACCENT,
                            rest);
            case FAILED -> where(run, mount, c.failed(), s -> s instanceof CellState.Failed, rest);
            case DOWN -> where(run, mount, c.down(), s -> s instanceof CellState.Down, rest);
        };
    }

    /// The verdict, or how far the run is, with a sentence.
    ///
    /// @param since when the run's first event happened; null while nothing has
    static Mark headline(ReloadRun run, @Nullable Instant since, Instant now) {
        if (run.verdict().isPresent()) {
            return VerdictMark.of(run.verdict().get());
        }
        RunCount count = RunCount.of(run);
        String time = elapsed(since, now);
        String words = Messages.text("board.stage.count", count.number(), count.words());
        return new Mark(Messages.text("reload.cell.reloading"), Tone.ACCENT, timed(words, time));
    }

    /// A mark as words for a tooltip or a screen reader.
    static String sentence(Mark mark) {
        return mark.why().isEmpty()
                ? mark.word()
                : Messages.text("board.stage.why", mark.word(), mark.why());
    }

    private static Mark plain(String key, Tone tone) {
        return new Mark(Messages.text(key), tone, "");
    }

    /// The word of some cells of a mount, with the node or how many nodes it holds for.
    private static Mark where(
            ReloadRun run, int mount, int count, Predicate<CellState> those, String rest) {
        int nodes = run.plan().nodes().size();
        int first = 0;
        while (first < nodes - 1 && !those.test(run.cells().at(mount, first).state())) {
            first++;
        }
        Mark cell = CellMark.of(run, mount, first);
        String name = run.plan().nodes().get(first).name();
        String word =
                nodes == 1 || count == nodes
                        ? cell.word()
                        : count == 1
                                ? Messages.text("board.stage.on", cell.word(), name)
                                : Messages.text("board.stage.onSome", cell.word(), count, nodes);
        String why = Messages.text("board.stage.why", name, cell.why());
        return new Mark(word, cell.tone(), nodes == 1 ? why : why + " " + rest);
    }

    /// What stands on a node, in the last line of its card.
    static Mark node(Staged staged, int node, Instant now) {
        ReloadRun run = staged.run();
        Instant since = staged.since();
        NodeFact fact = NodeFact.of(run, node, since);
        Cells.Counts c = fact.counts();
        String time = NodeFact.time(run, node, since);
        String word =
                switch (Standing.of(run, c)) {
                    case DOWN, FAILED -> bad(c, fact.word(), time);
                    case NOT_SEEN ->
                            c.unseen() == c.all() ? fact.word() : some(c.unseen(), fact.word(), c);
                    case RELOADING -> waiting(c, staged.sent(), now);
                    case WAITING, NOT_TOUCHED -> c.waiting() == c.all() ? fact.word() : counted(c);
                    case PROVED, DONE ->
                            c.all() == 1 ? timed(done(run, node, c), time) : done(run, node, c);
                };
        return new Mark(word, fact.tone(), nodeWhy(run, node, fact));
    }

    /// The time that stands on a node apart from its words, where those are about several mounts: from the step's beginning
    /// until now while it is waited for, else from the run's until its newest evidence.
    static String nodeTime(Staged staged, int node, Instant now) {
        ReloadRun run = staged.run();
        Cells.Counts c = CellMark.counts(run, run.cells().countsOf(node));
        if (c.all() == 1 || c.waiting() + c.unseen() == c.all()) {
            return "";
        }
        return c.reloading() > 0
                ? elapsed(staged.sent(), now)
                : NodeFact.time(run, node, staged.since());
    }

    private static String elapsed(@Nullable Instant since, Instant now) {
        if (since == null) {
            return "";
        }
        Duration time = Duration.between(since, now);
        return NodeFact.seconds(time.isNegative() ? Duration.ZERO : time);
    }

    private static String bad(Cells.Counts c, String word, String time) {
        int bad = c.down() > 0 ? c.down() : c.failed();
        return c.all() == 1 ? timed(word, time) : some(bad, word, c);
    }

    private static String some(int count, String word, Cells.Counts c) {
        return Messages.text("board.stage.some", count, word, brief(c));
    }

    private static String done(ReloadRun run, int node, Cells.Counts c) {
        if (c.done() == 0) {
            return Messages.text("board.stage.proved");
        }
        if (c.all() == 1) {
            return CellMark.of(run, 0, node).word();
        }
        return c.proved() == 0 ? Messages.text("reload.cell.done") : counted(c);
    }

    /// How long a node is waited for counts from when its step was sent.
    private static String waiting(Cells.Counts c, @Nullable Instant since, Instant now) {
        return c.all() == 1
                ? Messages.text("board.stage.waiting", elapsed(since, now))
                : Messages.text("board.stage.waitingSome", c.proved() + c.done(), c.all());
    }

    private static String timed(String word, String time) {
        return time.isEmpty() ? word : Messages.text("board.stage.timed", word, time);
    }

    /// `2 of 3 ✓`, where there is little room; `2 of 3 done` where not all of those have a proof.
    private static String brief(Cells.Counts c) {
        return Messages.text(
                c.done() > 0 ? "board.stage.ofDone" : "board.stage.ofBrief",
                c.proved() + c.done(),
                c.all());
    }

    /// `2 of 3 proved`; `2 of 3 done` where not all of those have a proof.
    static String counted(Cells.Counts c) {
        return Messages.text(
                c.done() > 0 ? "board.stage.ofDone" : "board.stage.ofProved",
                c.proved() + c.done(),
                c.all());
    }

    /// What stands on many mounts together.
    ///
    /// @param by how many of them stand where
    /// @param all how many there are, at least one
    static Sign group(ToIntFunction<Standing> by, int all) {
        Standing standing = Standing.of(by);
        int proved = by.applyAsInt(Standing.PROVED);
        int done = by.applyAsInt(Standing.DONE);
        String counted =
                Messages.text(
                        done > 0 ? "board.stage.ofDone" : "board.stage.ofProved",
                        proved + done,
                        all);
        int these = by.applyAsInt(standing);
        String word =
                switch (standing) {
                    case DOWN -> some(these, "reload.cell.down", counted);
                    case FAILED -> some(these, "reload.cell.failed", counted);
                    case NOT_SEEN -> some(these, "reload.cell.notSeen", counted);
                    case WAITING -> Messages.text("reload.cell.waiting");
                    case NOT_TOUCHED ->
                            these == all
                                    ? Messages.text("reload.cell.notTouched")
                                    : some(these, "reload.cell.notTouched", counted);
                    case PROVED, DONE, RELOADING -> counted;
                };
        Mark mark = new Mark(word, standing.tone(), Messages.text("board.stage.group", counted));
        return new Sign(standing, mark);
    }

    private static String some(int count, String key, String counted) {
        return Messages.text("board.stage.some", count, Messages.text(key), counted);
    }

    /// Looks for the first cell that made the node's word, so that its reason can be told.
    private static String nodeWhy(ReloadRun run, int node, NodeFact fact) {
        Cells.Counts c = fact.counts();
        Predicate<CellState> those =
                c.down() > 0
                        ? s -> s instanceof CellState.Down
                        : c.failed() > 0
                                ? s -> s instanceof CellState.Failed
                                : s ->
                                        s instanceof CellState.NotSeen
                                                || s instanceof CellState.DoneWithoutProof;
        if (c.bad() + c.unseen() + c.done() == 0) {
            return Messages.text("board.stage.node", fact.name(), counted(c));
        }
        for (int m = 0; m < run.cells().mounts(); m++) {
            if (those.test(run.cells().at(m, node).state())) {
                String path = run.plan().mounts().get(m).path().value();
                return Messages.text("board.stage.node", fact.name(), counted(c))
                        + " "
                        + Messages.text("board.stage.why", path, CellMark.of(run, m, node).why());
            }
        }
        return Messages.text("board.stage.node", fact.name(), counted(c));
    }
}
