package dev.reseat.reload;

import java.time.Duration;
import java.time.Instant;

/// Time as a run needs it, so that tests can let it pass.
public interface RunClock {
    /// The time now.
    Instant now();

    /// Waits on the calling thread.
    void pause(Duration time);
}
