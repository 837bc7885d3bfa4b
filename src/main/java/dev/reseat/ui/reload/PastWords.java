package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.ui.kit.VerdictMark;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;

/// How a run of the past is told: when, where, and what became of it.
///
/// @param clock what time it is now, and in which zone times are shown
public record PastWords(Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    /// `Today 14:02`, `Yesterday 17:41`, `20 Nov 09:12`, with the year where it is another one.
    public String when(Instant at) {
        if (at.equals(Instant.EPOCH)) {
            return Messages.text("past.noTime");
        }
        ZonedDateTime then = at.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (then.toLocalDate().equals(today)) {
            return Messages.text("past.today", TIME.format(then));
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return Messages.text("past.yesterday", TIME.format(then));
        }
        return (then.getYear() == today.getYear() ? DAY : YEAR).format(then);
    }

    /// `23 Nov 2026, 17:41:03`.
    String exactly(Instant at) {
        return WHOLE.format(at.atZone(clock.getZone()));
    }

    /// The verdict as a mark; a run without one may be under way in another window, which is said.
    static Mark mark(Journal.Summary run) {
        if (run.damaged()) {
            return new Mark(
                    Messages.text("past.damaged"), Tone.DANGER, Messages.text("past.damaged.why"));
        }
        return run.verdict().isEmpty()
                ? new Mark(
                        VerdictMark.of("", "").word(), Tone.UNKNOWN, Messages.text("past.open.why"))
                : VerdictMark.of(run.verdict(), run.sentence());
    }

    /// All that a line of history tells beside its verdict, in the lines in which the whole run will tell it.
    ///
    /// @param here whether the window is connected to where the run was made
    List<Label> lines(Journal.Summary run, boolean here) {
        boolean timed = !run.begunAt().equals(Instant.EPOCH);
        String begun = timed ? exactly(run.begunAt()) : Messages.text("past.noTime");
        List<Label> lines = new ArrayList<>();
        lines.add(Blocks.words(Messages.text("past.line.said", what(run), begun), "strong"));
        if (!run.damaged()) {
            Journal.Where at = run.where();
            lines.add(
                    Blocks.words(
                            Messages.text(
                                    "past.line.at",
                                    at.connection(),
                                    at.address(),
                                    at.namespace().label())));
            if (!here) {
                lines.add(notHere());
            }
        }
        lines.add(Blocks.words(run.sentence().isEmpty() ? mark(run).why() : run.sentence()));
        lines.add(Blocks.words(Messages.text("past.note"), "muted"));
        return lines;
    }

    /// Says that a run was made somewhere else than the window is connected.
    static Label notHere() {
        Label elsewhere = new Badge(Messages.text("past.notHere"), Tone.ATTENTION);
        elsewhere.setId("past-not-here");
        return elsewhere;
    }

    /// `prod-eu`, with the namespace where it is not the root.
    static String place(Journal.Where where) {
        return where.namespace().root()
                ? where.connection()
                : Messages.text("past.place", where.connection(), where.namespace().label());
    }

    /// What was reloaded; a damaged record does not tell.
    public static String what(Journal.Summary run) {
        return run.damaged() ? Messages.text("past.damaged.what") : run.what();
    }

    /// Everything that tells one run from another, as the search shows it beside [#what(Journal.Summary)].
    public String beside(Journal.Summary run) {
        return run.damaged()
                ? when(run.begunAt())
                : Messages.text(
                        "past.beside", mark(run).word(), when(run.begunAt()), place(run.where()));
    }

    /// One sentence for screen readers.
    String accessible(Journal.Summary run) {
        Mark mark = mark(run);
        return Messages.text(
                "past.accessible",
                what(run),
                when(run.begunAt()),
                mark.word(),
                mark.why(),
                run.where().address());
    }
}
