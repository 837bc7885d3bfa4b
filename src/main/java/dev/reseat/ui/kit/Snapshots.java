package dev.reseat.ui.kit;

import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Watched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The way of a snapshot to the window: what follows from it is worked out once, in the background, by this and by every
/// screen that follows; then the newest is shown. During a refresh, parts that are still awaited keep what the snapshot
/// before knew, so that tables do not go blank. So do parts that could not be read because of something in the way, as a
/// line that is cut: the last good picture stays, with the time at which it was read.
public final class Snapshots {
    private final List<Consumer<Optional<Assessment>>> followers = new CopyOnWriteArrayList<>();
    private final Published<Optional<Assessment>> shown;
    private final Latest<Taken> latest;
    private final AtomicInteger era = new AtomicInteger();
    private final Changed changed = new Changed();
    private final Declared declared = new Declared();
    private volatile Taken before = new Taken(0, Optional.empty());
    private volatile Optional<Assessment> assessed = Optional.empty();

    /// A snapshot with the number of the connection it belongs to, so that nothing is carried from one into the next.
    private record Taken(int era, Optional<ClusterSnapshot> snapshot) {}

    public Snapshots(Threads threads) {
        this.shown = new Published<>(Optional.empty(), threads.fx());
        this.latest = new Latest<>(threads.background(), this::assess);
    }

    /// Takes in a snapshot, whole or in parts. May be called on any thread; returns at once.
    public void publish(ClusterSnapshot snapshot) {
        latest.ask(new Taken(era.get(), Optional.of(snapshot)));
    }

    /// Forgets everything: the connection has ended.
    public void clear() {
        latest.ask(new Taken(era.incrementAndGet(), Optional.empty()));
    }

    /// Lets a screen work out its own rows. The follower runs in the background, once per snapshot, in order; it is given
    /// nothing when the connection has ended.
    public void follow(Consumer<Optional<Assessment>> follower) {
        followers.add(follower);
    }

    /// The newest assessment; empty without a connection. For the window's thread only.
    public ReadOnlyObjectProperty<Optional<Assessment>> shownProperty() {
        return shown.property();
    }

    /// What of the picture has changed of late.
    public Changed changed() {
        return changed;
    }

    /// Which plugins are known to be declarative.
    public Declared declared() {
        return declared;
    }

    private void assess(Taken taken) {
        Taken last = before;
        Optional<ClusterSnapshot> now =
                taken.era() == last.era()
                        ? taken.snapshot()
                                .map(s -> last.snapshot().map(b -> carried(b, s)).orElse(s))
                        : taken.snapshot();
        before = new Taken(taken.era(), now);
        Optional<Assessment> assessment = now.map(s -> Assessment.after(assessed, s));
        assessed = assessment;
        followers.forEach(f -> f.accept(assessment));
        shown.publish(assessment);
    }

    private static ClusterSnapshot carried(ClusterSnapshot before, ClusterSnapshot now) {
        Map<MountPath, Watched> since = new HashMap<>();
        before.watched()
                .forEach((path, word) -> {
                    if (path.isAuth()
                            ? keeps(before.auths(), now.auths())
                            : keeps(before.secrets(), now.secrets())) {
                        since.put(path, word);
                    }
                });
        since.putAll(now.watched());
        return now.withCatalog(newer(before.catalog(), now.catalog()))
                .withSecrets(Watched.over(newer(before.secrets(), now.secrets()), now.watched()))
                .withAuths(Watched.over(newer(before.auths(), now.auths()), now.watched()))
                .withWatched(since)
                .withNodes(newer(before.nodes(), now.nodes()))
                .withToken(newer(before.token(), now.token()))
                .withRights(newer(before.rights(), now.rights()))
                .withRaft(newer(before.raft(), now.raft()))
                .withDatabases(newer(before.databases(), now.databases()));
    }

    private static <T> Part<T> newer(Part<T> before, Part<T> now) {
        return keeps(before, now) ? before : now;
    }

    /// Whether what was known before stays.
    private static <T> boolean keeps(Part<T> before, Part<T> now) {
        return switch (now) {
            case Part.Awaited<T> _ -> true;
            case Part.Known<T> _, Part.Partial<T> _ -> false;
            case Part.Unreadable<T> u -> before.known().isPresent() && u.why().leavesOpen();
        };
    }
}
