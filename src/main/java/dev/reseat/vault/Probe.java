package dev.reseat.vault;

/// What a harmless help request to a mount showed (`GET <mount>/?help=1`: any valid token may, and it goes through the
/// plugin itself).
public sealed interface Probe {
    /// The plugin answered.
    record Serves() implements Probe {}

    /// The mount is there and its plugin does not answer: 404 `backend is nil`, 500 or 403 with the cause (recorded as
    /// "broken-…-3-help").
    ///
    /// @param words the server's own
    record Down(int status, String words) implements Probe {}

    /// Says nothing about the mount: forwarded, no answer, a bad token.
    ///
    /// @param why one clause for people
    record CannotTell(String why) implements Probe {}
}
