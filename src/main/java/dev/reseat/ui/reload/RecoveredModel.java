package dev.reseat.ui.reload;

import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.RunId;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Threads;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Runs that a crash left behind, as found at the start.
public final class RecoveredModel {
    private static final System.Logger LOG = System.getLogger(RecoveredModel.class.getName());

    private final Threads threads;
    private final Function<RunId, ReloadRun> readAgain;
    private final ReadOnlyObjectWrapper<List<Item>> items;
    private final ReadOnlyObjectWrapper<Boolean> open;
    private final ObjectProperty<Optional<Connection>> connection =
            new SimpleObjectProperty<>(Optional.empty());
    private final Set<RunId> busy = new HashSet<>();

    /// @param reading whether its mounts are being read again
    /// @param again whether they have been
    record Item(ReloadRun run, boolean reading, boolean again) {}

    /// @param left the runs, newest first; none of them is ever sent again
    /// @param readAgain reads a run's mounts at every node of the connected cluster; blocks, called in the background
    public RecoveredModel(
            List<ReloadRun> left, Function<RunId, ReloadRun> readAgain, Threads threads) {
        this.threads = threads;
        this.readAgain = readAgain;
        this.items =
                new ReadOnlyObjectWrapper<>(
                        left.stream().map(r -> new Item(r, false, false)).toList());
        this.open = new ReadOnlyObjectWrapper<>(!left.isEmpty());
    }

    /// Shows runs that were found once the window stood. For the window's thread.
    public void found(List<ReloadRun> left) {
        items.set(left.stream().map(r -> new Item(r, false, false)).toList());
        open();
    }

    /// Whether a run's mounts can be read again: there is a connection to where it ran.
    boolean readable(ReloadRun run) {
        return connection
                .get()
                .filter(c -> run.plan().origin().reachedBy(c.address(), c.cluster().namespace()))
                .isPresent();
    }

    /// Reads a run's mounts again. Its verdict stays as it was said.
    void readAgain(RunId run) {
        if (busy.add(run)) {
            change(run, i -> new Item(i.run(), true, i.again()));
            threads.background()
                    .execute(() -> {
                        Optional<ReloadRun> read = tryAgain(run);
                        threads.fx()
                                .execute(() -> {
                                    busy.remove(run);
                                    change(
                                            run,
                                            i ->
                                                    read.map(r -> new Item(r, false, true))
                                                            .orElse(
                                                                    new Item(
                                                                            i.run(), false,
                                                                            i.again())));
                                });
                    });
        }
    }

    private Optional<ReloadRun> tryAgain(RunId run) {
        try {
            return Optional.of(readAgain.apply(run));
        } catch (RuntimeException e) {
            // the button must come back, so that one can try once more
            LOG.log(System.Logger.Level.ERROR, "a run left behind could not be read again", e);
            return Optional.empty();
        }
    }

    private void change(RunId run, Function<Item, Item> to) {
        items.set(
                items.get().stream()
                        .map(i -> i.run().plan().id().equals(run) ? to.apply(i) : i)
                        .toList());
    }

    /// Closes the list; it can be opened again while it has something in it.
    public void close() {
        open.set(false);
    }

    /// Opens the list, if there is something in it.
    public void open() {
        open.set(!items.get().isEmpty());
    }

    /// The connection; to be set by the shell.
    public ObjectProperty<Optional<Connection>> connectionProperty() {
        return connection;
    }

    ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// Whether a person is to be told of them.
    public ReadOnlyObjectProperty<Boolean> openProperty() {
        return open.getReadOnlyProperty();
    }
}
