package dev.reseat.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// What the toolkit knows the program by: on X11 the class of its windows is this class's name, and by that a desktop finds the
/// menu entry that belongs to them.
public final class Reseat extends Application {
    // the toolkit makes the object by itself, once per process: there is nobody to hand this to it
    private static final CompletableFuture<Void> UP = new CompletableFuture<>();

    /// Begins to start the toolkit. Once per process.
    ///
    /// @return done when it is up; failed when it does not start, as where a display cannot be opened
    static CompletableFuture<Void> start() {
        Platform.setImplicitExit(false);
        Thread.ofPlatform()
                .daemon()
                .name("toolkit")
                .start(() -> {
                    try {
                        launch(Reseat.class);
                    } catch (RuntimeException | Error e) {
                        // who waits must hear of it, whatever it was
                        UP.completeExceptionally(e);
                    }
                });
        return UP;
    }

    @Override
    public void start(Stage unused) {
        UP.complete(null);
    }
}
