package dev.reseat.practice.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The line that a request came in on: up until the client hangs up. Once cut it stays cut.
public final class Line {
    private final CountDownLatch cut = new CountDownLatch(1);

    /// Whether the client has gone.
    public boolean isCut() {
        return cut.getCount() == 0;
    }

    /// Lets `time` pass, or less when the client goes within it.
    ///
    /// @return whether the client has gone
    /// @throws InterruptedException when the server is closed meanwhile
    public boolean cutWithin(Duration time) throws InterruptedException {
        return cut.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// The client has gone.
    public void cut() {
        cut.countDown();
    }
}
