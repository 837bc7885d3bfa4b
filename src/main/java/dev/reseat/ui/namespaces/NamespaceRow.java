package dev.reseat.ui.namespaces;

import dev.reseat.vault.Namespace;

/// A namespace as the list of them shows it.
///
/// @param depth how many are above it in the list, for its place
/// @param name its own name, the last of its path
/// @param current whether it is the one that is shown
/// @param note what one should know of it: locked, or that it may have more below; may be empty
public record NamespaceRow(
        Namespace namespace, int depth, String name, boolean current, String note) {}
