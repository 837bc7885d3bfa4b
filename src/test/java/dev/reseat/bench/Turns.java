package dev.reseat.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;

/// How long the window's thread works, by its own clock: in turns that others ask it for, and in laying out a scene.
final class Turns implements Executor {
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong layouts = new AtomicLong();
    private final AtomicLong pulses = new AtomicLong();
    private long begun;

    @Override
    public void execute(Runnable work) {
        Platform.runLater(() -> timed(work));
    }

    /// What this thread has worked so far, in nanoseconds; other programs do not count.
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Runs work of the window's thread, on that thread.
    void timed(Runnable work) {
        long start = cpu();
        work.run();
        turns.addAndGet(cpu() - start);
    }

    /// Times the layout of a scene from now on. For the window's thread.
    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> begun = cpu());
        scene.addPostLayoutPulseListener(() -> {
            layouts.addAndGet(cpu() - begun);
            pulses.incrementAndGet();
        });
    }

    /// How many layouts there were.
    long pulses() {
        return pulses.get();
    }

    /// Milliseconds of turns since the last call.
    double takeTurns() {
        return turns.getAndSet(0) / 1e6;
    }

    /// Milliseconds of layouts since the last call.
    double takeLayouts() {
        return layouts.getAndSet(0) / 1e6;
    }
}
