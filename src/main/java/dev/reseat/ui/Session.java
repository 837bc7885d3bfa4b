package dev.reseat.ui;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The connection that the window shows, if any, and its reading.
final class Session {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final Snapshots snapshots;
    private final Threads threads;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Connection>> connection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private volatile Optional<Connection> current = Optional.empty();

    Session(Snapshots snapshots, Threads threads, InstantSource clock) {
        this.snapshots = snapshots;
        this.threads = threads;
        this.clock = clock;
    }

    void begin(Connection made) {
        end();
        current = Optional.of(made);
        snapshots.publish(
                ClusterSnapshot.awaited(
                        made.cluster().traits(), "", made.cluster().namespace(), clock.instant()));
        connection.set(current);
        read();
    }

    /// Reads everything anew, unless a reading is under way.
    void read() {
        if (current.isEmpty() || reading.get()) {
            return;
        }
        Connection of = current.get();
        reading.set(true);
        threads.background()
                .execute(() -> {
                    try {
                        of.cluster().read(s -> publish(of, s));
                    } catch (RuntimeException e) {
                        // the port promises not to throw; if it does, the window must not wait for
                        // ever
                        LOG.log(Level.ERROR, "reading the cluster failed", e);
                    } finally {
                        threads.fx().execute(() -> ended(of));
                    }
                });
    }

    private void publish(Connection of, ClusterSnapshot snapshot) {
        if (isCurrent(of)) {
            snapshots.publish(snapshot);
        }
    }

    private void ended(Connection of) {
        if (isCurrent(of)) {
            reading.set(false);
        }
    }

    private boolean isCurrent(Connection of) {
        return current.filter(c -> c.cluster().equals(of.cluster())).isPresent();
    }

    /// Ends the connection, if there is one.
    void end() {
        current.ifPresent(c -> threads.background().execute(c.cluster()::close));
        current = Optional.empty();
        reading.set(false);
        snapshots.clear();
        connection.set(current);
    }

    ReadOnlyObjectProperty<Optional<Connection>> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading;
    }
}
