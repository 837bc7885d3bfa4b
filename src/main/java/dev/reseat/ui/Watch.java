package dev.reseat.ui;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.live.Depth;
import dev.reseat.ui.live.Reading;
import dev.reseat.ui.live.Tempo;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Seen;
import dev.reseat.vault.Watched;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Mounts under watch: read one by one along with the nodes where a whole mount table is dear, so that what a person looks at
/// is younger than the rest. On a quick server the tables come often enough, and nothing is asked for twice.
final class Watch {
    /// Each is a request and a line in the audit log.
    static final int MOST = 16;

    private final Supplier<List<MountPath>> watched;
    private final InstantSource clock;
    private Duration whole = Duration.ZERO;
    private volatile Optional<Cluster> refusing = Optional.empty();

    /// @param watched asked on the window's thread; no more than [#MOST]
    Watch(Supplier<List<MountPath>> watched, InstantSource clock) {
        this.watched = watched;
        this.clock = clock;
    }

    /// The mount that is open, then chosen ones: those that need a reload, of these and of the others those that were chosen
    /// last, and the rest as they stand in the tables.
    static Supplier<List<MountPath>> over(Opening opening, Choice choice, Snapshots snapshots) {
        return () -> {
            Stream<MountPath> open =
                    opening.openedProperty().get().stream()
                            .flatMap(o ->
                                    o instanceof Opened.OfMount m
                                            ? Stream.of(m.path())
                                            : Stream.empty());
            return Stream.concat(open, chosen(choice, snapshots.shownProperty().get()))
                    .distinct()
                    .limit(MOST)
                    .toList();
        };
    }

    private static Stream<MountPath> chosen(Choice choice, Optional<Assessment> picture) {
        Set<MountPath> chosen = choice.mounts();
        if (picture.isEmpty() || chosen.isEmpty()) {
            return chosen.stream();
        }
        Assessment a = picture.get();
        List<MountPath> latest = choice.latest();
        return Stream.of(
                        latest.stream()
                                .filter(p -> a.mount(p).filter(Assessed::needsReload).isPresent()),
                        a.mounts().stream()
                                .filter(Assessed::needsReload)
                                .map(m -> m.mount().path())
                                .filter(chosen::contains),
                        latest.stream(),
                        a.mounts().stream().map(m -> m.mount().path()).filter(chosen::contains))
                .flatMap(s -> s);
    }

    /// Another cluster or namespace is looked at.
    void forget() {
        whole = Duration.ZERO;
        refusing = Optional.empty();
    }

    /// What to read by itself now. For the window's thread.
    List<MountPath> wanted(Cluster cluster) {
        boolean refused = refusing.equals(Optional.of(cluster));
        return refused || whole.compareTo(Tempo.DEAR) <= 0 ? List.of() : watched.get();
    }

    /// Reads them. Blocks. Once the server has not told what one of them runs, none is asked about any more on this connection.
    Map<MountPath, Watched> read(Cluster cluster, List<MountPath> mounts) {
        Map<MountPath, Watched> found = new HashMap<>();
        if (mounts.isEmpty()) {
            return found;
        }
        cluster.readMounts(mounts)
                .forEach((path, seen) -> {
                    switch (seen) {
                        case Seen.Own(var running, String asks, _) ->
                                found.put(path, new Watched(running, asks, clock.instant()));
                        // which mounts there are only a whole table tells
                        case Seen.NoMount _ -> {}
                        case Seen.Forwarded _, Seen.NotTold _, Seen.NotReadable _ ->
                                // a reading that was left behind says nothing of where one is now
                                refusing = Optional.of(cluster);
                    }
                });
        return found;
    }

    /// A reading has ended: how long a whole one takes decides whether watching is worth it.
    void ended(Reading reading) {
        if (reading.depth() == Depth.EVERYTHING) {
            whole = reading.took();
        }
    }
}
