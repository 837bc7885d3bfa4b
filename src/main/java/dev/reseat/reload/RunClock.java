package dev.reseat.reload;

import java.time.Duration;
import java.time.Instant;

/// Time as a run needs it, so that tests can let it pass.
public interface RunClock {
    /// The time now, for people and the record. It jumps when somebody sets the computer's clock.
    Instant now();

    /// How long it has been since some moment that stays the same. Never jumps: what is late is measured by it.
    Duration elapsed();

    /// Waits on the calling thread.
    void pause(Duration time);
}
