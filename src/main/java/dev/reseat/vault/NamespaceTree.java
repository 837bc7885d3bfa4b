package dev.reseat.vault;

import java.util.List;

/// The namespaces below one, as far as the token may list them. Each is listed by its parent (`LIST sys/namespaces`), or, for
/// those whom that is denied, by what they may touch (`sys/internal/ui/namespaces`).
///
/// @param top where the looking began
/// @param below all that were found but `top`, by path: each parent before its children
/// @param closed where more may lie that could not be listed, and why
/// @param cut whether the looking ended at Reseat's own limits of depth and number
public record NamespaceTree(Namespace top, List<Child> below, List<Closed> closed, boolean cut) {
    /// A namespace that was found.
    ///
    /// @param locked whether an administrator has locked it: then nothing in it can be asked, whoever asks (recorded as
    ///     "reload-in-namespace-locked")
    public record Child(Namespace namespace, boolean locked) {}

    /// A namespace whose children could not be listed, or not all.
    ///
    /// @param right what the token lacks, as `list on team1/sys/namespaces`; empty where rights are not the cause
    public record Closed(Namespace namespace, VaultFailure why, String right) {}

    public NamespaceTree {
        below = List.copyOf(below);
        closed = List.copyOf(closed);
    }
}
