package dev.reseat.client;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// What is known of one request that must leave once: whether it may have left, when the line last gave a sign of life,
/// and the answer. Travels with the request as its tag; used by the thread that sends and read by the one that waits.
final class Sent {
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile long lastSign = System.nanoTime();
    private volatile @Nullable Whole answer;

    /// An answer, whole.
    ///
    /// @param body as it came
    record Whole(int status, Headers headers, ByteString body) {}

    /// Claims the one send. From here on bytes may have left.
    ///
    /// @return false if it was claimed before
    boolean begin() {
        sign();
        return begun.compareAndSet(false, true);
    }

    /// Whether a connection stood and bytes may have left.
    boolean mayHaveLeft() {
        return begun.get();
    }

    /// Notes a sign of life.
    void sign() {
        lastSign = System.nanoTime();
    }

    /// How long ago the last sign of life was, in nanoseconds.
    long silentNanos() {
        return System.nanoTime() - lastSign;
    }

    /// Keeps the answer.
    void answered(Whole whole) {
        answer = whole;
    }

    /// The answer, if it came in whole.
    Optional<Whole> answer() {
        return Optional.ofNullable(answer);
    }
}
