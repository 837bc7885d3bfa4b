package dev.reseat.practice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Which node is active. After a step-down nobody is for some seconds, then the next node; the others' echoes reach that one
/// a little later still, as after "step-down".
final class Leadership {
    /// How long an election takes.
    private static final Duration ELECTION = Duration.ofSeconds(4);

    /// How long the new active node has not heard of the others.
    private static final Duration UNHEARD = Duration.ofSeconds(3);

    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile int leader;
    private volatile long elected = System.nanoTime() - ELECTION.plus(UNHEARD).toNanos();

    /// The number of the active node; empty while there is none.
    Optional<Integer> leader() {
        return System.nanoTime() < elected ? Optional.empty() : Optional.of(leader);
    }

    /// Whether the active node has heard of the others.
    boolean heardOfOthers() {
        return System.nanoTime() - elected >= UNHEARD.toNanos();
    }

    /// From now on the active node steps down when the next reload comes.
    void arm() {
        armed.set(true);
    }

    /// Whether it steps down now; true once.
    boolean due() {
        return armed.compareAndSet(true, false);
    }

    /// The active node steps down, and the one of this number follows.
    void passTo(int next) {
        elected = System.nanoTime() + ELECTION.toNanos();
        leader = next;
    }
}
