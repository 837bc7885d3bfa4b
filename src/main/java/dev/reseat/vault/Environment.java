package dev.reseat.vault;

/// The class of environment that a connection belongs to: shown in colour and in word on every screen.
public enum Environment {
    PRODUCTION("production"),
    STAGING("staging"),
    DEVELOPMENT("development"),
    LOCAL("local"),
    PRACTICE("practice");

    private final String label;

    Environment(String label) {
        this.label = label;
    }

    /// For people.
    public String label() {
        return label;
    }
}
