package dev.reseat.ui.kit;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the picture that is shown was taken. It is as old as the oldest of its lists; the nodes may have been read since.
///
/// @param oldest when the oldest list was read, or the oldest other part where there is no list; empty before anything was
/// @param connectionsBefore when the oldest of the database connections was read, where that was noticeably earlier: what they
///     ask for is kept for a few minutes
/// @param nodesSince when the nodes were read, where that was noticeably later
/// @param millis how long the reading of the lists took; empty while they are not all of one reading
public record PictureAge(
        Optional<Instant> oldest,
        Optional<Instant> connectionsBefore,
        Optional<Instant> nodesSince,
        Optional<Long> millis) {
    private static final Duration NOTICEABLE = Duration.ofSeconds(3);

    /// When the parts of a snapshot were read.
    public static PictureAge of(ClusterSnapshot snapshot) {
        List<Instant> lists =
                times(List.of(snapshot.catalog(), snapshot.secrets(), snapshot.auths()));
        List<Instant> times = lists.isEmpty() ? times(snapshot.parts()) : lists;
        Optional<Instant> oldest = times.stream().min(Instant::compareTo);
        Optional<Instant> newest = times.stream().max(Instant::compareTo);
        Optional<Instant> since =
                times(List.of(snapshot.nodes())).stream()
                        .filter(at ->
                                newest.filter(n -> at.isAfter(n.plus(NOTICEABLE))).isPresent())
                        .findFirst();
        boolean oneReading =
                snapshot.complete()
                        && oldest.filter(at -> !at.isBefore(snapshot.begunAt())).isPresent();
        return new PictureAge(
                oldest,
                oldest.flatMap(at -> connections(snapshot, at)),
                since,
                newest.filter(_ -> oneReading)
                        .map(at -> Duration.between(snapshot.begunAt(), at).toMillis()));
    }

    private static Optional<Instant> connections(ClusterSnapshot snapshot, Instant oldest) {
        return snapshot.databases()
                .known()
                .flatMap(d -> d.oldest(d.readAt().keySet().stream()))
                .filter(at -> at.plus(NOTICEABLE).isBefore(oldest));
    }

    private static List<Instant> times(List<Part<?>> parts) {
        return parts.stream().flatMap(p -> p.whenRead().stream()).toList();
    }
}
