package dev.reseat.ui.reload;

import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// One run on its way to the window: every change is kept in order on the run's thread, and the newest is shown. What a
/// person asked for before the run had begun is passed on once it has.
final class Carried {
    private static final System.Logger LOG = System.getLogger(Carried.class.getName());

    private final Threads threads;
    private final Published<Optional<Shown>> shown;
    private final Published<String> trouble;
    private final AtomicReference<Runs.@Nullable Handle> handle = new AtomicReference<>();
    private volatile boolean stop;
    private volatile boolean blind;
    // touched by the run's thread alone
    private @Nullable Shown newest;

    Carried(Threads threads) {
        this.threads = threads;
        this.shown = new Published<>(Optional.empty(), threads.fx());
        this.trouble = new Published<>("", threads.fx());
    }

    void begin(Runs runs, ReloadPlan plan) {
        threads.background()
                .execute(() -> {
                    try {
                        switch (runs.start(plan, this::take)) {
                            case Runs.Started.Begun b -> begun(b.handle());
                            case Runs.Started.Not n -> trouble.publish(n.why());
                        }
                    } catch (RuntimeException e) {
                        // the port promises not to throw; if it does, the window must not wait for
                        // ever
                        LOG.log(System.Logger.Level.ERROR, "a run could not be begun", e);
                        trouble.publish(
                                "Reseat failed before the run began, and nothing was sent: "
                                        + e.getMessage());
                    }
                });
    }

    private void begun(Runs.Handle given) {
        handle.set(given);
        if (blind) {
            given.stopWatching();
        } else if (stop) {
            given.stopAfterThisStep();
        }
    }

    private void take(Progress progress) {
        Shown before = newest;
        Shown now = before == null ? Shown.begun(progress).after(progress) : before.after(progress);
        newest = now;
        shown.publish(Optional.of(now));
    }

    void stopAfterThisStep() {
        stop = true;
        Runs.Handle given = handle.get();
        if (given != null) {
            given.stopAfterThisStep();
        }
    }

    void stopWatching() {
        blind = true;
        Runs.Handle given = handle.get();
        if (given != null) {
            given.stopWatching();
        }
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.property();
    }

    /// Why it could not be begun; empty while that is not so.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.property();
    }
}
