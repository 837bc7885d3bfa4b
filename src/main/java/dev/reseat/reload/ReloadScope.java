package dev.reseat.reload;

/// Where a reload is asked to happen: the server's field `scope`.
public enum ReloadScope {
    /// Field left out: the node that executes the request.
    LOCAL,
    /// `global`: the whole cluster, as far as the server does that.
    GLOBAL
}
