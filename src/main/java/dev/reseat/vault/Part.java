package dev.reseat.vault;

import java.time.Instant;
import java.util.Optional;

/// One part of a snapshot: not read yet, read, or not readable. That something may not be read is a fact to show, like any
/// other.
///
/// @param <T> what the part holds
public sealed interface Part<T> {
    /// Asked for, not here yet.
    record Awaited<T>() implements Part<T> {}

    /// Here.
    ///
    /// @param readAt when its answer had come in whole
    record Known<T>(T value, Instant readAt) implements Part<T> {}

    /// Not to be had.
    ///
    /// @param why what the server or the line said
    /// @param right the missing right as `read on sys/mounts`; empty where rights are not the cause
    record Unreadable<T>(VaultFailure why, String right) implements Part<T> {}

    /// The value, if it is here.
    default Optional<T> known() {
        return this instanceof Known<T>(T value, Instant _) ? Optional.of(value) : Optional.empty();
    }
}
