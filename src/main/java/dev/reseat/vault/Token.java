package dev.reseat.vault;

/// A token in memory. Prints as stars, is never compared by value and never reaches a disk.
public final class Token {
    private final String value;

    /// @param value as given by person, file or environment; blanks around it are dropped
    public Token(String value) {
        this.value = value.strip();
    }

    /// The secret itself: for the one header it belongs in.
    public String reveal() {
        return value;
    }

    /// Whether nothing was given.
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
