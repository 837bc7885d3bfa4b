package dev.reseat.ui.kit;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that costs too much to be made before anybody asks for it: made then, and kept. For the window's thread only.
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    /// @param making makes it; called once at most, unless it throws
    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T now = made;
        if (now == null) {
            now = making.get();
            made = now;
        }
        return now;
    }

    /// What was made, if anybody has asked for it.
    public Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
