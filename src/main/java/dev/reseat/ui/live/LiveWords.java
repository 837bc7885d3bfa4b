package dev.reseat.ui.live;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is said about the freshness of the picture at a moment.
///
/// @param pill for the header, with a sentence or two for its tooltip
/// @param little what the pill says where there is little room
/// @param line for the status line; empty while all is well
public record LiveWords(Mark pill, String little, String line) {
    /// Nothing to say: no connection.
    public static final LiveWords NOTHING = new LiveWords(new Mark("", Tone.NEUTRAL, ""), "", "");

    /// What to say at a moment.
    ///
    /// @param takenAt when the oldest of what is shown was read; empty before anything was
    public static LiveWords of(LiveState state, Optional<Instant> takenAt, Instant now) {
        String age = takenAt.map(at -> Ago.span(Duration.between(at, now))).orElse("");
        return switch (state) {
            case LiveState.Live s -> live(s);
            case LiveState.Paused _ ->
                    new LiveWords(
                            new Mark(
                                    age.isEmpty()
                                            ? Messages.text("live.paused")
                                            : Messages.text("live.paused.age", age),
                                    Tone.ATTENTION,
                                    Messages.text("live.paused.why")),
                            Messages.text("live.paused"),
                            "");
            case LiveState.Held _ ->
                    new LiveWords(
                            new Mark(
                                    Messages.text("live.held"),
                                    Tone.ACCENT,
                                    Messages.text("live.held.why")),
                            Messages.text("live.held"),
                            "");
            case LiveState.Spared s ->
                    new LiveWords(
                            new Mark(
                                    Messages.text("live.spared"),
                                    Tone.ATTENTION,
                                    Messages.text("live.spared.why", s.usesLeft())),
                            Messages.text("live.spared.little"),
                            "");
            case LiveState.Failing f -> failing(f, age, now);
        };
    }

    private static LiveWords live(LiveState.Live s) {
        String every = Ago.span(s.all());
        String nodes = Ago.span(s.nodes());
        String why =
                s.took().isZero()
                        ? Messages.text("live.why", every, nodes)
                        : Messages.text("live.why.took", every, nodes, s.took().toMillis());
        if (s.took().compareTo(Tempo.DEAR) > 0) {
            why = join(why, Messages.text("live.why.watched"));
        }
        return new LiveWords(
                new Mark(Messages.text("live.every", every), Tone.SUCCESS, why),
                Messages.text("live.little"),
                "");
    }

    private static LiveWords failing(LiveState.Failing f, String age, Instant now) {
        String word = f.whole() ? word(f) : Messages.text("live.lists");
        String what =
                f.tokenOver()
                        ? Messages.text("live.tokenOver.what")
                        : f.whole()
                                ? f.why().what()
                                : Messages.text("live.lists.what", f.why().brief());
        String next =
                f.nextTry()
                        .map(at -> Messages.text("live.next", Ago.span(Duration.between(now, at))))
                        .orElse(Messages.text("live.next.never"));
        String shown = age.isEmpty() ? "" : Messages.text("live.picture", age);
        return new LiveWords(
                new Mark(
                        age.isEmpty() ? word : Messages.text("live.failing", word, age),
                        f.whole() ? Tone.DANGER : Tone.ATTENTION,
                        join(what, f.why().advice(), next)),
                word,
                join(what, shown, next));
    }

    private static String word(LiveState.Failing f) {
        return switch (f.why()) {
            case VaultFailure.TokenRefused _ ->
                    Messages.text(f.tokenOver() ? "live.tokenOver" : "live.tokenRefused");
            case VaultFailure.Sealed _ -> Messages.text("live.sealed");
            case VaultFailure.Standby _ -> Messages.text("live.noLeader");
            case VaultFailure.RateLimited _ -> Messages.text("live.rateLimit");
            case VaultFailure.Unreachable _, VaultFailure.TimedOut _ ->
                    Messages.text("live.noAnswer");
            case VaultFailure.Untrusted _,
                    VaultFailure.Denied _,
                    VaultFailure.NotOffered _,
                    VaultFailure.NotFound _,
                    VaultFailure.Rejected _,
                    VaultFailure.NotVault _,
                    VaultFailure.NamespaceIgnored _,
                    VaultFailure.TokenWithheld _,
                    VaultFailure.TooLarge _ ->
                    Messages.text("live.notRead");
        };
    }

    private static String join(String... sentences) {
        return String.join(
                " ", java.util.Arrays.stream(sentences).filter(s -> !s.isEmpty()).toList());
    }
}
