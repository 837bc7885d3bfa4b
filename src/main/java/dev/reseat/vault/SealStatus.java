package dev.reseat.vault;

/// Whether a node can serve at all.
public enum SealStatus {
    UNSEALED("unsealed"),
    SEALED("sealed"),
    NOT_INITIALISED("not initialised"),
    UNKNOWN("unknown");

    private final String label;

    SealStatus(String label) {
        this.label = label;
    }

    /// For people.
    public String label() {
        return label;
    }
}
