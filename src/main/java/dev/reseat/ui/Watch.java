package dev.reseat.ui;

import dev.reseat.ui.live.Depth;
import dev.reseat.ui.live.Reading;
import dev.reseat.ui.live.Tempo;
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
import java.util.function.Supplier;

/// Mounts under watch: read one by one along with the nodes where a whole mount table is dear, so that what a person looks at
/// is younger than the rest. On a quick server the tables come often enough, and nothing is asked for twice.
final class Watch {
    /// Each is a request and a line in the audit log.
    static final int MOST = 16;

    private final Supplier<WatchOrder> order;
    private final InstantSource clock;
    private Duration whole = Duration.ZERO;
    private volatile Optional<Cluster> refusing = Optional.empty();

    /// @param order asked on the window's thread
    Watch(Supplier<WatchOrder> order, InstantSource clock) {
        this.order = order;
        this.clock = clock;
    }

    /// Another cluster or namespace is looked at.
    void forget() {
        whole = Duration.ZERO;
        refusing = Optional.empty();
    }

    /// What to read by itself now, if that is worth it. For the window's thread.
    Optional<WatchOrder> wanted(Cluster cluster) {
        boolean refused = refusing.equals(Optional.of(cluster));
        return refused || whole.compareTo(Tempo.DEAR) <= 0
                ? Optional.empty()
                : Optional.of(order.get());
    }

    /// Reads the first of them. Blocks. Once the server has not told what one of them runs, none is asked about any more on this
    /// connection.
    Map<MountPath, Watched> read(Cluster cluster, WatchOrder wanted) {
        Map<MountPath, Watched> found = new HashMap<>();
        List<MountPath> mounts = wanted.first(MOST);
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
