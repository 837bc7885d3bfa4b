package dev.reseat.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works on the newest of what was asked, one thing at a time, in the background. What was overtaken before its turn is
/// never worked on, and results come in the order of asking.
///
/// @param <T> an immutable question
public final class Latest<T> {
    private final AtomicReference<@Nullable T> next = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor background;
    private final Consumer<T> work;

    /// @param background runs the work
    /// @param work what to do with a question; runs on `background` only
    public Latest(Executor background, Consumer<T> work) {
        this.background = background;
        this.work = work;
    }

    /// Asks. May be called on any thread; returns at once.
    public void ask(T question) {
        next.set(question);
        begin();
    }

    private void begin() {
        if (next.get() != null && busy.compareAndSet(false, true)) {
            background.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (T q = next.getAndSet(null); q != null; q = next.getAndSet(null)) {
                work.accept(q);
            }
        } finally {
            busy.set(false);
            // a question that came between the last look and the flag, or that failing work left
            // behind
            begin();
        }
    }
}
