package dev.reseat.ui.kit;

import dev.reseat.vault.Node;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;

/// How a node is seen right now: the word, tone and reason that header and Nodes screen share.
public final class NodeMark {
    /// Standbys echo every few seconds; one that is silent for longer may be in trouble.
    private static final Duration STALE = Duration.ofSeconds(15);

    private NodeMark() {}

    /// Sealed is worse than not reached, not reached is worse than a late echo.
    public static Mark of(Node node, Instant now) {
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
        if (echo != null && Duration.between(echo, now).compareTo(STALE) > 0) {
            return new Mark(Messages.text("node.lateEcho"), Tone.ATTENTION, Ago.text(echo, now));
        }
        return new Mark(Messages.text("node.answers"), Tone.SUCCESS, "");
    }
}
