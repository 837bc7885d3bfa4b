package dev.reseat.practice.http;

/// Answers requests, several at a time.
@FunctionalInterface
public interface Handler {
    /// The answer to `request`; takes as long as the work takes.
    ///
    /// @throws InterruptedException when the server is closed meanwhile
    Answer answer(Request request) throws InterruptedException;
}
