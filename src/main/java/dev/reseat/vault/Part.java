package dev.reseat.vault;

import java.time.Instant;
import java.util.Optional;

/// One part of a snapshot: not read yet, read, read in part, or not readable. That something may not be read is a fact to show,
/// like any other.
///
/// @param <T> what the part holds
public sealed interface Part<T> {
    /// Asked for, not here yet.
    record Awaited<T>() implements Part<T> {}

    /// Here.
    ///
    /// @param readAt when its answer had come in whole
    record Known<T>(T value, Instant readAt) implements Part<T> {}

    /// Here in part: the whole was denied, and an answer for those with fewer rights stood in. More may exist.
    ///
    /// @param value what was found; may be empty
    /// @param why how the whole was refused
    /// @param right the right to the whole, as `read on sys/mounts`
    record Partial<T>(T value, Instant readAt, VaultFailure why, String right) implements Part<T> {}

    /// Not to be had.
    ///
    /// @param why what the server or the line said
    /// @param right the missing right as `read on sys/mounts`; empty where rights are not the cause
    record Unreadable<T>(VaultFailure why, String right) implements Part<T> {}

    /// The value, if it is here, be it in part.
    default Optional<T> known() {
        return switch (this) {
            case Known<T> k -> Optional.of(k.value());
            case Partial<T> p -> Optional.of(p.value());
            case Awaited<T> _, Unreadable<T> _ -> Optional.empty();
        };
    }

    /// When it was read, if it is here.
    default Optional<Instant> whenRead() {
        return switch (this) {
            case Known<T> k -> Optional.of(k.readAt());
            case Partial<T> p -> Optional.of(p.readAt());
            case Awaited<T> _, Unreadable<T> _ -> Optional.empty();
        };
    }
}
