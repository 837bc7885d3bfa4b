package dev.reseat.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Hands the newest value to the window's thread; older ones that were not shown yet are skipped, so a flood of values
/// costs few turns of that thread.
///
/// @param <T> an immutable value
public final class Published<T> {
    private final AtomicReference<@Nullable T> next = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<T> shown;
    private final Executor fx;

    /// @param first what is shown until something is published
    /// @param fx runs on the window's thread; in tests `Runnable::run`
    public Published(T first, Executor fx) {
        this.shown = new ReadOnlyObjectWrapper<>(first);
        this.fx = fx;
    }

    /// Shows a value soon, unless a newer one comes before. May be called on any thread.
    public void publish(T value) {
        if (next.getAndSet(value) == null) {
            fx.execute(this::show);
        }
    }

    private void show() {
        T value = next.getAndSet(null);
        if (value != null) {
            shown.set(value);
        }
    }

    /// What is shown now. For the window's thread only.
    public T get() {
        return shown.get();
    }

    /// What is shown, to listen to. For the window's thread only.
    public ReadOnlyObjectProperty<T> property() {
        return shown.getReadOnlyProperty();
    }
}
