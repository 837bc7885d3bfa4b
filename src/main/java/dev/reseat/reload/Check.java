package dev.reseat.reload;

/// One line that a person should read before a reload.
///
/// @param text one sentence for people
public record Check(Level level, String text) {
    /// How much it weighs.
    public enum Level {
        /// Looked at and found good.
        PASS,
        /// Worth knowing; the person decides.
        WARNING,
        /// Certain to go wrong: the plan cannot be sent.
        STOP
    }
}
