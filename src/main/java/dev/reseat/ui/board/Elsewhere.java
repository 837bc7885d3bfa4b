package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import java.util.Optional;

/// A place in another namespace that a board of many leads to.
///
/// @param mount what to look at there; empty for the namespace as such
public record Elsewhere(Namespace namespace, Optional<MountPath> mount) {
    /// The place that an element of such a board stands for, where it stands for one.
    static Optional<Elsewhere> of(Element element) {
        return switch (element) {
            case Element.OfMount m ->
                    Optional.ofNullable(m.mount().swept())
                            .map(s -> new Elsewhere(s.namespace(), Optional.of(m.mount().path())));
            case Element.OfGap g when g.line() instanceof Gap.Row row ->
                    Optional.of(new Elsewhere(row.unread().namespace(), Optional.empty()));
            case Element _ -> Optional.empty();
        };
    }
}
