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

    static Check pass(String text) {
        return new Check(Level.PASS, text);
    }

    static Check warning(String text) {
        return new Check(Level.WARNING, text);
    }

    static Check stop(String text) {
        return new Check(Level.STOP, text);
    }
}
