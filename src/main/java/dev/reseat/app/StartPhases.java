package dev.reseat.app;

import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;

/// When which part of the start was reached, counted from the beginning of `main`. Written to the log at debug, once the window
/// has been painted.
final class StartPhases {
    /// Layouts after which something can be seen: the first is made before the window is on the screen.
    private static final int LAYOUTS = 2;

    private final Instant beganAt = Instant.now();
    private final long beganNanos = System.nanoTime();
    private final ConcurrentLinkedQueue<Reached> reached = new ConcurrentLinkedQueue<>();
    private int layouts;

    private record Reached(String phase, long nanos) {}

    void reached(String phase) {
        reached.add(new Reached(phase, System.nanoTime()));
    }

    /// Tells when the window has been painted. For the window's thread, before it is shown.
    ///
    /// @param afterwards run then, on the window's thread
    void watch(Scene scene, Runnable afterwards) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        if (++layouts < LAYOUTS) {
                            Platform.requestNextPulse();
                        } else {
                            scene.removePostLayoutPulseListener(this);
                            reached("painted");
                            afterwards.run();
                        }
                    }
                });
    }

    /// Writes them down.
    void log() {
        System.Logger log = System.getLogger(StartPhases.class.getName());
        if (!log.isLoggable(System.Logger.Level.DEBUG)) {
            return;
        }
        String phases =
                reached.stream()
                        .map(r -> r.phase() + " " + (r.nanos() - beganNanos) / 1_000_000)
                        .collect(Collectors.joining(", "));
        log.log(
                System.Logger.Level.DEBUG,
                "start, ms since main began at " + beganAt.toEpochMilli() + ": " + phases);
    }
}
