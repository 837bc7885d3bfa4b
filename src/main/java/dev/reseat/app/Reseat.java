package dev.reseat.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/// What the toolkit knows the program by: on X11 the class of its windows is this class's name, and by that a desktop finds the
/// menu entry that belongs to them.
public final class Reseat extends Application {
    // the toolkit makes the object by itself, once per process: there is nobody to hand this to it
    private static final CompletableFuture<Void> UP = new CompletableFuture<>();

    /// Starts the toolkit and waits until it is up. Once per process.
    ///
    /// @throws java.util.concurrent.CompletionException when it does not start, as where a display cannot be opened
    static void start() {
        Thread.ofPlatform()
                .daemon()
                .name("toolkit")
                .start(() -> {
                    try {
                        launch(Reseat.class);
                    } catch (RuntimeException | Error e) {
                        // the waiting thread must hear of it, whatever it was
                        UP.completeExceptionally(e);
                    }
                });
        UP.join();
    }

    @Override
    public void start(Stage unused) {
        UP.complete(null);
    }
}
