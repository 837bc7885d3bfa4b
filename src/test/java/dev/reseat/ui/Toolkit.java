package dev.reseat.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The toolkit for tests: started once, and a way onto its thread.
public final class Toolkit {
    private Toolkit() {}

    /// Starts it if nobody has.
    public static void start() {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException e) {
            // another test has started it
            up.countDown();
        }
        Platform.setImplicitExit(false);
    }

    /// Runs on the window's thread and waits for the result; at once where this is that thread.
    public static <T> T on(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("on the window's thread", e);
        }
    }
}
