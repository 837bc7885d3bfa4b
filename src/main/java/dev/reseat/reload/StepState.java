package dev.reseat.reload;

import dev.reseat.vault.Answer;
import java.time.Instant;

/// How far one step has come.
public sealed interface StepState {
    /// Not sent.
    record Pending() implements StepState {}

    /// Sent, or about to be, and without an end so far. What stays here is *unknown*.
    ///
    /// @param since when it was intended, and once sent, when that was
    record Out(Instant since) implements StepState {}

    /// It ended.
    record Ended(Instant at, Answer answer) implements StepState {}

    /// Whether its request is known not to have left this computer: no server saw it, and no audit log has it.
    default boolean neverLeft() {
        return this instanceof Ended(_, Answer.Refused r) && r.status() == 0;
    }

    /// Whether something may have been done to mounts.
    default boolean touched() {
        return switch (this) {
            case Pending _ -> false;
            case Out _ -> true;
            case Ended e -> !(e.answer() instanceof Answer.Refused);
        };
    }
}
