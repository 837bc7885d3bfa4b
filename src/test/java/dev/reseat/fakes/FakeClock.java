package dev.reseat.fakes;

import dev.reseat.reload.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Time that passes only when every task of a run waits for it to. So what a run does hangs on its script and not on which
/// thread came first. Tasks must be started by this clock's own [#threads()].
public final class FakeClock implements RunClock {
    private final Map<Thread, Task> tasks = new HashMap<>();
    private final List<Instant> waiting = new ArrayList<>();
    private Instant now = Example.START;
    private Duration set = Duration.ZERO;
    private int held;

    private static final class Task {
        private final @Nullable Task parent;
        private int children;

        Task(@Nullable Task parent) {
            this.parent = parent;
        }
    }

    @Override
    public synchronized Instant now() {
        return now.plus(set);
    }

    @Override
    public synchronized Duration elapsed() {
        return Duration.between(Example.START, now);
    }

    /// Somebody sets the computer's clock ahead, or back.
    public synchronized void set(Duration ahead) {
        set = set.plus(ahead);
    }

    @Override
    public synchronized void pause(Duration time) {
        Instant until = now.plus(time);
        waiting.add(until);
        passIfAllWait();
        try {
            while (now.isBefore(until)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a run", e);
        }
    }

    /// A thread for each task, counted.
    public Executor threads() {
        return task -> {
            Thread thread =
                    Thread.ofVirtual()
                            .unstarted(() -> {
                                try {
                                    task.run();
                                } finally {
                                    end();
                                }
                            });
            begin(thread);
            thread.start();
        };
    }

    private synchronized void begin(Thread thread) {
        Task parent = tasks.get(Thread.currentThread());
        if (parent != null) {
            parent.children++;
        }
        tasks.put(thread, new Task(parent));
    }

    private synchronized void end() {
        Task ended = tasks.remove(Thread.currentThread());
        if (ended != null && ended.parent != null) {
            ended.parent.children--;
        }
        passIfAllWait();
    }

    /// Time stands still until [#release()]: something waits for the test.
    public synchronized void hold() {
        held++;
    }

    public synchronized void release() {
        held--;
        passIfAllWait();
    }

    /// Lets time pass by the test's will, held or not.
    public synchronized void pass(Duration time) {
        passTo(now.plus(time));
    }

    private void passIfAllWait() {
        // A task with children waits for those.
        long busy = tasks.values().stream().filter(t -> t.children == 0).count() - waiting.size();
        if (held == 0 && busy <= 0 && !waiting.isEmpty()) {
            passTo(waiting.stream().min(Instant::compareTo).orElseThrow());
        }
    }

    private void passTo(Instant then) {
        now = then;
        Iterator<Instant> each = waiting.iterator();
        while (each.hasNext()) {
            if (!each.next().isAfter(now)) {
                each.remove();
            }
        }
        notifyAll();
    }
}
