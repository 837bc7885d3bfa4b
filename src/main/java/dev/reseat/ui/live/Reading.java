package dev.reseat.ui.live;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// One reading that has ended, and what became of it.
///
/// @param endedAt when its last answer was in
/// @param took from the first question to the last answer
/// @param line what kept nodes and token from being read, if it says nothing about them; empty when they were read
/// @param lists the same of catalog and mount tables
public record Reading(
        Depth depth,
        Instant endedAt,
        Duration took,
        Optional<VaultFailure> line,
        Optional<VaultFailure> lists) {
    /// What became of a reading, by the last snapshot that it gave.
    ///
    /// @param last as it was read, nothing carried over into it
    public static Reading of(Depth depth, Instant begunAt, Instant endedAt, ClusterSnapshot last) {
        return new Reading(
                depth,
                endedAt,
                Duration.between(begunAt, endedAt),
                trouble(Stream.of(last.token(), last.nodes(), last.rights())),
                trouble(Stream.of(last.secrets(), last.auths(), last.catalog())));
    }

    private static Optional<VaultFailure> trouble(Stream<Part<?>> parts) {
        return parts.flatMap(p ->
                        p instanceof Part.Unreadable<?>(VaultFailure why, String _)
                                        && why.leavesOpen()
                                ? Stream.of(why)
                                : Stream.empty())
                .findFirst();
    }

    /// The same with nothing held against the lists.
    Reading withoutListTrouble() {
        return new Reading(depth, endedAt, took, line, Optional.empty());
    }
}
