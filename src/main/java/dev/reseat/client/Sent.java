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
    private final Blot blot;
    private volatile @Nullable Whole answer;
    private volatile boolean overflowing;

    /// An answer, read to its end.
    ///
    /// @param body as it came
    /// @param cut whether only the beginning of the body was kept
    record Whole(int status, Headers headers, ByteString body, boolean cut) {}

    /// @param blot takes tokens out of what is shown of the answer
    Sent(Blot blot) {
        this.blot = blot;
    }

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

    /// Notes that more comes than is kept: from here on its coming is no sign of life.
    void overflows() {
        overflowing = true;
    }

    /// Whether more came than is kept.
    boolean overflowing() {
        return overflowing;
    }

    /// Keeps the answer.
    void answered(int status, Headers headers, ByteString body) {
        answer = new Whole(status, headers, body, overflowing);
    }

    /// Takes tokens out of what is shown of the answer.
    Blot blot() {
        return blot;
    }

    /// The answer, if it came in whole.
    Optional<Whole> answer() {
        return Optional.ofNullable(answer);
    }
}
