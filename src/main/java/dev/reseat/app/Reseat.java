package dev.reseat.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// What the toolkit knows the program by: on X11 the class of its windows is this class's name, and by that a desktop finds the
/// menu entry that belongs to them.
public final class Reseat extends Application {
    // the toolkit makes the object by itself, once per process: there is nobody to hand this to it
    private static final CompletableFuture<Void> UP = new CompletableFuture<>();
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /// Begins to start the toolkit, unless somebody has.
    ///
    /// @return done when it is up; failed when it does not start, as where a display cannot be opened
    static CompletableFuture<Void> start() {
        if (BEGUN.compareAndSet(false, true)) {
            Platform.setImplicitExit(false);
            Thread.ofPlatform().daemon().name("toolkit").start(Reseat::begin);
        }
        return UP;
    }

    private static void begin() {
        try {
            launch(Reseat.class);
        } catch (RuntimeException | Error e) {
            // who waits must hear of it, whatever it was
            UP.completeExceptionally(e);
        }
    }

    @Override
    public void start(Stage unused) {
        UP.complete(null);
    }
}
