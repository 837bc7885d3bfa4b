package dev.reseat.client;

import dev.reseat.vault.ClusterSnapshot;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Hands out one growing snapshot: each call of the listener holds everything so far, and none overtakes another.
final class Publication {
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<ClusterSnapshot> listener;
    private ClusterSnapshot current;

    /// @param first of which nothing is read; not handed out by itself
    Publication(ClusterSnapshot first, Consumer<ClusterSnapshot> listener) {
        this.current = first;
        this.listener = listener;
    }

    /// Takes in one more part and hands out the whole.
    void publish(UnaryOperator<ClusterSnapshot> more) {
        lock.lock();
        try {
            current = more.apply(current);
            listener.accept(current);
        } finally {
            lock.unlock();
        }
    }
}
