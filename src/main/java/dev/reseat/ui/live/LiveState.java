package dev.reseat.ui.live;

import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether the picture keeps itself fresh, and if not, why.
public sealed interface LiveState {
    /// It does.
    ///
    /// @param all how long from one reading of everything to the next
    /// @param nodes the same of nodes and token
    /// @param took how long the last reading of everything took; zero before the first has ended
    record Live(Duration all, Duration nodes, Duration took) implements LiveState {}

    /// A person has stopped it.
    record Paused() implements LiveState {}

    /// A reload is under way: its own watching reads the nodes, and whole lists would wait behind it.
    record Held() implements LiveState {}

    /// The token has only so many requests left, and every reading would burn some.
    record Spared(int usesLeft) implements LiveState {}

    /// The last reading found something in the way; what is shown is from before.
    ///
    /// @param why what was in the way
    /// @param tokenOver whether the token has run out by its own end
    /// @param whole whether nothing at all could be read; else only lists could not
    /// @param tried when that was
    /// @param nextTry when it is tried again; empty where the token has too few requests left for that
    record Failing(
            VaultFailure why,
            boolean tokenOver,
            boolean whole,
            Instant tried,
            Optional<Instant> nextTry)
            implements LiveState {}
}
