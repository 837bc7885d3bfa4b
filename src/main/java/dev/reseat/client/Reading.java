package dev.reseat.client;

import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.InstantSource;

/// Reads one part of what is to be known.
///
/// @param <T> what the part holds
interface Reading<T> {
    /// The value.
    ///
    /// @throws Unanswered if it cannot be had
    T read() throws Unanswered;

    /// The value, or why it cannot be had, as a part.
    default Part<T> part(InstantSource clock) {
        try {
            T value = read();
            return new Part.Known<>(value, clock.instant());
        } catch (Unanswered u) {
            return unreadable(u);
        }
    }

    /// A part that cannot be had.
    static <T> Part<T> unreadable(Unanswered u) {
        return new Part.Unreadable<>(u.why(), right(u.why()));
    }

    /// The right that was missing; empty where rights are not the cause.
    static String right(VaultFailure why) {
        return why instanceof VaultFailure.Denied d ? d.right() : "";
    }
}
