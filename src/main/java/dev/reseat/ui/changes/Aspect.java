package dev.reseat.ui.changes;

/// In which respect something has changed.
public enum Aspect {
    /// Whether it is there.
    PRESENCE,
    /// What a mount runs.
    RUNS,
    /// Which version a mount asks for.
    ASKS,
    /// What a mount's state is.
    STATE,
    /// Which binary a catalog row or a pin names.
    BUILD,
    /// Whether a node leads.
    ROLE,
    /// Whether a node is sealed.
    SEAL,
    /// Which version a node runs.
    VERSION,
    /// How a node is seen.
    SEEN
}
