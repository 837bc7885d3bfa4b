package dev.reseat.screen;

import dev.reseat.ui.Toolkit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

/// Waits until something can be seen: it is looked for on the window's thread, at every pulse, for a limited time.
public final class Eyes {
    private static final long PATIENCE_SECONDS = 20;

    private Eyes() {}

    /// Waits until something holds.
    ///
    /// @param what is said when it never does
    public static void until(String what, BooleanSupplier holds) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the window's thread cannot wait: " + what);
        }
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer look =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        try {
                            if (holds.getAsBoolean()) {
                                stop();
                                seen.complete(true);
                            }
                        } catch (RuntimeException | AssertionError e) {
                            stop();
                            seen.completeExceptionally(e);
                        }
                    }
                };
        Platform.runLater(look::start);
        try {
            seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Platform.runLater(look::stop);
            throw new AssertionError("never seen: " + what, e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(what, e);
        }
    }

    /// Waits for the next frame but one: what the last one asked for has been laid out.
    public static void frame() {
        int[] frames = {0};
        until("a frame", () -> ++frames[0] > 2);
    }

    /// Every open window, popups too.
    public static List<Window> windows() {
        return Toolkit.on(() -> Window.getWindows().stream().filter(Window::isShowing).toList());
    }
}
