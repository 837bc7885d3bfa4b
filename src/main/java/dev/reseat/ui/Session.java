package dev.reseat.ui;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.live.Depth;
import dev.reseat.ui.live.LiveModel;
import dev.reseat.ui.live.Reading;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Namespace;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The connection that the window shows, if any, and its reading: by a person's wish, and by itself.
final class Session {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final Snapshots snapshots;
    private final Threads threads;
    private final InstantSource clock;
    private final LiveModel live;
    private final ReadOnlyObjectWrapper<Optional<Connection>> connection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private volatile Optional<Connection> current = Optional.empty();
    private volatile Instant listsBegunAt = Instant.EPOCH;
    private volatile String clusterName = "";
    private final Watch watch;
    private Depth under = Depth.NODES;
    private boolean again;
    private boolean anew;

    /// @param watched which mounts are looked at more closely than others
    Session(
            Snapshots snapshots,
            Threads threads,
            InstantSource clock,
            Supplier<WatchOrder> watched) {
        this.watch = new Watch(watched, clock);
        this.snapshots = snapshots;
        this.threads = threads;
        this.clock = clock;
        this.live =
                new LiveModel(
                        clock,
                        this::read,
                        () -> current.filter(c -> c.cluster().holdsReload()).isPresent());
    }

    void begin(Connection made) {
        end();
        setCurrent(Optional.of(made));
        clusterName = "";
        watch.forget();
        snapshots.publish(awaited(made.cluster(), clock.instant()));
        live.begin();
        connection.set(current);
        read(Depth.EVERYTHING);
        // nothing is kept from before
        anew = true;
    }

    /// Goes to another namespace of the same sign-in. What is read there has nothing to do with what was read here.
    void enter(Namespace other) {
        if (current.isEmpty()) {
            return;
        }
        Connection was = current.get();
        Connection now =
                new Connection(
                        was.cluster().in(other), was.name(), was.environment(), was.address());
        setCurrent(Optional.of(now));
        reading.set(false);
        again = false;
        snapshots.clear();
        watch.forget();
        live.enter();
        snapshots.publish(awaited(now.cluster(), clock.instant()));
        connection.set(current);
        read(Depth.EVERYTHING);
        // nothing is kept from before
        anew = true;
    }

    /// Reads everything anew, unless a person has that under way. While a reload may be out, only what does not wait behind it.
    void refresh() {
        boolean kept = reading.get() && under == Depth.EVERYTHING && !anew;
        current.ifPresent(c -> c.cluster().forgetKept());
        read(live.held() ? Depth.NODES : Depth.EVERYTHING);
        // what is being read by itself may hold what was kept from before
        again |= kept && !live.held();
        anew = true;
    }

    /// Reads everything anew as soon as may be: what is being read now may be from before something that has happened.
    void readAgain() {
        current.ifPresent(c -> c.cluster().forgetKept());
        if (reading.get()) {
            again = true;
        } else {
            read(Depth.EVERYTHING);
            anew = true;
        }
    }

    private void read(Depth depth) {
        if (current.isEmpty()) {
            return;
        }
        if (reading.get()) {
            again |= depth == Depth.EVERYTHING && under == Depth.NODES;
            return;
        }
        Connection of = current.get();
        under = depth;
        again = false;
        anew = false;
        reading.set(true);
        live.began();
        Optional<WatchOrder> alone =
                depth == Depth.NODES && !live.held()
                        ? watch.wanted(of.cluster())
                        : Optional.empty();
        threads.background().execute(() -> read(of, depth, alone));
    }

    private void read(Connection of, Depth depth, Optional<WatchOrder> alone) {
        Instant begun = clock.instant();
        ClusterSnapshot[] last = {awaited(of.cluster(), begun)};
        Consumer<ClusterSnapshot> partly =
                s -> {
                    last[0] = s;
                    publish(of, s);
                };
        try {
            switch (depth) {
                case EVERYTHING -> of.cluster().read(partly);
                case NODES -> {
                    ClusterSnapshot nodes = nodes(of.cluster());
                    // by whose word a mount runs something is shown before the word, and does not
                    // wait for it
                    partly.accept(nodes);
                    alone.map(order -> watch.read(of.cluster(), order))
                            .filter(found -> !found.isEmpty())
                            .ifPresent(found -> partly.accept(nodes.withWatched(found)));
                }
            }
        } catch (RuntimeException e) {
            // the port promises not to throw; if it does, the window must not wait for ever
            LOG.log(Level.ERROR, "reading the cluster failed", e);
        } finally {
            Reading done = Reading.of(depth, begun, clock.instant(), last[0]);
            threads.fx().execute(() -> ended(of, done, last[0]));
        }
    }

    /// Shows a picture of the connection that is looked at; of none that was left.
    private synchronized void publish(Connection of, ClusterSnapshot picture) {
        if (isCurrent(of)) {
            snapshots.publish(picture);
        }
    }

    /// After the return no picture of the connection before is published any more.
    private synchronized void setCurrent(Optional<Connection> now) {
        current = now;
    }

    /// Nodes and token only. What is awaited keeps what is known of it, and so its time.
    private ClusterSnapshot nodes(Cluster cluster) {
        return awaited(cluster, listsBegunAt)
                .withNodes(cluster.readNodes())
                .withToken(cluster.readToken());
    }

    private ClusterSnapshot awaited(Cluster cluster, Instant at) {
        return ClusterSnapshot.awaited(cluster.traits(), clusterName, cluster.namespace(), at);
    }

    private void ended(Connection of, Reading done, ClusterSnapshot last) {
        if (!isCurrent(of)) {
            return;
        }
        reading.set(false);
        if (done.depth() == Depth.EVERYTHING) {
            listsBegunAt = last.begunAt();
            clusterName = last.clusterName();
        }
        watch.ended(done);
        live.ended(done, last);
        if (again) {
            read(Depth.EVERYTHING);
        }
    }

    private boolean isCurrent(Connection of) {
        return current.filter(c -> c.cluster().equals(of.cluster())).isPresent();
    }

    /// Ends the connection, if there is one.
    void end() {
        current.ifPresent(c -> threads.background().execute(c.cluster()::close));
        setCurrent(Optional.empty());
        reading.set(false);
        again = false;
        live.end();
        snapshots.clear();
        connection.set(current);
    }

    ReadOnlyObjectProperty<Optional<Connection>> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading;
    }

    /// What lets the picture refresh by itself.
    LiveModel live() {
        return live;
    }
}
