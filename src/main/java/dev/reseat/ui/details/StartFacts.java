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
    private StartFacts() {}

    /// Since when, and for how long at a moment; none where it is not known.
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
                        Ago.span(Duration.between(start, now)),
                        source));
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Why a node that was asked does not say it, as a sentence; empty where it does, and where it was not asked.
    static String unseen(Optional<Uptime.Said> said) {
        return said.map(Uptime.Said::start)
                .filter(p -> p instanceof Part.Unreadable<Instant>)
                .map(p ->
                        Messages.text(
                                "details.start.unseen", why(((Part.Unreadable<Instant>) p).why())))
                .orElse("");
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
