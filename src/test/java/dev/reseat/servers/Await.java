package dev.reseat.servers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waits for something outside this process, by looking again and again until a deadline.
public final class Await {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private Await() {}

    /// Returns as soon as `reached` says true; fails with `what` in its words after `limit`.
    public static void until(String what, Duration limit, BooleanSupplier reached) {
        value(what, limit, () -> reached.getAsBoolean() ? Boolean.TRUE : null);
    }

    /// The first value of `look` that isn't null; fails with `what` in its words after `limit`.
    public static <T> T value(String what, Duration limit, Supplier<@Nullable T> look) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            T value = look.get();
            if (value != null) {
                return value;
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + limit.toMillis() + " ms: " + what);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
