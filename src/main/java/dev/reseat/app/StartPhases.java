package dev.reseat.app;

import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;

/// When which part of the start was reached, counted from the beginning of `main`. Written to the log at debug, once the window
/// has been painted.
final class StartPhases {
    private final Instant beganAt = Instant.now();
    private final long beganNanos = System.nanoTime();
    private final ConcurrentLinkedQueue<Reached> reached = new ConcurrentLinkedQueue<>();

    private record Reached(String phase, long nanos) {}

    void reached(String phase) {
        reached.add(new Reached(phase, System.nanoTime()));
    }

    /// Tells when what a scene holds now is on the screen. For the window's thread.
    ///
    /// @param afterwards run then, on the window's thread
    void watch(Scene scene, String phase, Runnable afterwards) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        // in a turn of its own: what was laid out is given to who draws only at the
                        // end of this one
                        Platform.runLater(() -> whenDrawn(scene, phase, afterwards));
                    }
                });
    }

    /// Who draws does one thing after the other: with one more pixel drawn, all before is. Drawn in software it reaches the
    /// screen on the window's thread, in a turn before the one that is asked for now.
    private void whenDrawn(Scene scene, String phase, Runnable afterwards) {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        scene.getRoot().snapshot(pixel, null);
        Platform.runLater(() -> {
            reached(phase);
            afterwards.run();
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
