package dev.reseat.bench;

import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// How long the window's thread keeps others waiting: asks it for a turn over and over and remembers the longest wait.
final class Pauses {
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean watching = true;

    Pauses() {
        ask();
    }

    private void ask() {
        long asked = System.nanoTime();
        Platform.runLater(() -> {
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            if (watching) {
                // the next question comes from outside, so that the queue is never full of ours
                Thread.startVirtualThread(this::ask);
            }
        });
    }

    /// The longest wait since the last call, in milliseconds.
    double take() {
        return longest.getAndSet(0) / 1e6;
    }

    void stop() {
        watching = false;
    }
}
