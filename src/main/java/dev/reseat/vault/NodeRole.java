package dev.reseat.vault;

/// What a node is in its cluster right now.
public enum NodeRole {
    ACTIVE("active"),
    STANDBY("standby"),
    PERFORMANCE_STANDBY("performance standby"),
    UNKNOWN("unknown");

    private final String label;

    NodeRole(String label) {
        this.label = label;
    }

    /// For people.
    public String label() {
        return label;
    }
}
