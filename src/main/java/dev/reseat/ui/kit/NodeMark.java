package dev.reseat.ui.kit;

import dev.reseat.vault.Node;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;

/// How a node was seen when it was read: the word, tone and reason that all screens share. That nobody has read since, as on
/// pause, tells nothing about a node.
public final class NodeMark {
    /// Standbys echo every few seconds; one that is silent for longer may be in trouble.
    private static final Duration STALE = Duration.ofSeconds(15);

    private NodeMark() {}

    /// Sealed is worse than not reached, not reached is worse than a late echo.
    ///
    /// @param readAt when the list of nodes was read: an echo that was young then is not late
    public static Mark of(Node node, Instant readAt) {
        if (node.seal() == SealStatus.SEALED || node.seal() == SealStatus.NOT_INITIALISED) {
            return new Mark(node.seal().label(), Tone.DANGER, "");
        }
        if (node.troubled().isPresent()) {
            VaultFailure why = node.troubled().get();
            return new Mark(
                    Messages.text("node.notReached"),
                    Tone.ATTENTION,
                    why.what() + " " + why.advice());
        }
        Instant echo = node.lastEcho();
        if (echo != null && Duration.between(echo, readAt).compareTo(STALE) > 0) {
            return new Mark(Messages.text("node.lateEcho"), Tone.ATTENTION, Ago.text(echo, readAt));
        }
        return new Mark(Messages.text("node.answers"), Tone.SUCCESS, "");
    }
}
