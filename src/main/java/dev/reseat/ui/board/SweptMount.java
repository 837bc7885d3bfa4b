package dev.reseat.ui.board;

import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;

/// A mount of some namespace, on a board of many namespaces. It is for looking only: a choice for a reload belongs to the
/// namespace that a person is in.
public record SweptMount(Namespace namespace, Assessed assessed) {
    /// What tells it from mounts with the same path in other namespaces.
    record Key(Namespace namespace, MountPath path) {}

    Key key() {
        return new Key(namespace, assessed.mount().path());
    }

    /// Its path with that of its namespace before it, as `team-a/auth/corp/`.
    String label() {
        String path = assessed.mount().path().value();
        return namespace.root() ? path : namespace.path() + "/" + path;
    }
}
