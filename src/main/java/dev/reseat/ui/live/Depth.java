package dev.reseat.ui.live;

/// How much one reading asks for.
public enum Depth {
    /// The nodes and the token: cheap, and no running reload holds it up.
    NODES,
    /// The catalog and the whole mount tables too: dear where there are many mounts.
    EVERYTHING
}
