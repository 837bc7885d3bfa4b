package dev.reseat.ui.kit;

import dev.reseat.vault.MountState;
import java.util.Optional;

/// How the state of a mount is marked: the word, tone and reason that table and details share.
public final class StateMark {
    private StateMark() {}

    /// The mark of a state; empty where all is in order.
    public static Optional<Mark> of(MountState state) {
        return switch (state) {
            case MountState.InOrder _ -> Optional.empty();
            case MountState.NeedsReload s ->
                    mark("mounts.state.needsReload", Tone.ATTENTION, s.why());
            case MountState.LastReloadFailed s ->
                    mark("mounts.state.lastReloadFailed", Tone.DANGER_OUTLINE, s.why());
            case MountState.NoCatalogRow s ->
                    mark("mounts.state.noCatalogRow", Tone.DANGER, s.why());
            case MountState.Unknown s ->
                    mark("mounts.state.unknown", Tone.NEUTRAL, sentence(s.why()));
        };
    }

    private static Optional<Mark> mark(String key, Tone tone, String why) {
        return Optional.of(new Mark(Messages.text(key), tone, why));
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }
}
