package dev.reseat.ui.details;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How it is said since when a node runs.
final class StartFacts {
    /// From so long after its answer on it is said how long ago that was: the node may have been started anew since.
    private static final Duration FRESH = Duration.ofMinutes(2);

    private StartFacts() {}

    /// Since when, and how long that was when it said so; none where it is not known.
    ///
    /// @param now when it is shown
    static List<Fact> of(Optional<Uptime.Said> said, Instant now) {
        return said.flatMap(s -> s.start().known().map(start -> facts(s, start, now)))
                .orElse(List.of());
    }

    private static List<Fact> facts(Uptime.Said said, Instant start, Instant now) {
        String source =
                Messages.text("details.start.source", said.node().value(), seconds(said.at()));
        return List.of(
                new Fact("start", Messages.text("details.start"), seconds(start), source),
                new Fact(
                        "uptime",
                        Messages.text("details.start.span"),
                        span(start, said.at(), now),
                        source));
    }

    private static String span(Instant start, Instant at, Instant now) {
        String span = Ago.span(Duration.between(start, at));
        return Duration.between(at, now).compareTo(FRESH) < 0
                ? span
                : Messages.text("details.start.then", span, Ago.text(at, now));
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Why a node that was asked does not say it, as a sentence; empty where it does, and where it was not asked.
    static String unseen(Optional<Uptime.Said> said) {
        return refused(said).map(why -> Messages.text("details.start.unseen", why(why))).orElse("");
    }

    /// What a server needs to say it, as a sentence; empty where something else stands in the way.
    static String needed(Optional<Uptime.Said> said) {
        return refused(said)
                .filter(why -> why instanceof VaultFailure.NotOffered)
                .map(_ -> Messages.text("details.start.off.why"))
                .orElse("");
    }

    private static Optional<VaultFailure> refused(Optional<Uptime.Said> said) {
        return said.map(Uptime.Said::start)
                .flatMap(p ->
                        p instanceof Part.Unreadable<Instant> u
                                ? Optional.of(u.why())
                                : Optional.empty());
    }

    private static String why(VaultFailure why) {
        if (why instanceof VaultFailure.NotOffered n) {
            return Messages.text("details.start.off", n.words());
        }
        return why instanceof VaultFailure.Standby
                ? Messages.text("details.start.forwards")
                : why.brief();
    }
}
