package dev.reseat.app;

import dev.reseat.ui.ShellModel;
import dev.reseat.ui.kit.Png;
import dev.reseat.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;

/// The window as a tour handles it, from a thread of its own: presses what a person would press, waits until something is
/// shown, takes pictures.
final class TourStage {
    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {900, 640});

    private final Window window;
    private final ShellModel model;
    private final Path folder;

    /// What a tour could not do.
    static final class Stuck extends Exception {
        private static final long serialVersionUID = 1L;

        Stuck(String message) {
            super(message);
        }
    }

    TourStage(Window window, ShellModel model, Path folder) {
        this.window = window;
        this.model = model;
        this.folder = folder;
    }

    /// Does something on the window's thread and waits for it.
    <T> T onWindow(Callable<T> work) throws Stuck {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return result(done, Duration.ofSeconds(30), "the window answers");
    }

    void run(Runnable work) throws Stuck {
        onWindow(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until a condition holds, looked at once per frame on the window's thread.
    void await(String what, Duration limit, BooleanSupplier condition) throws Stuck {
        CompletableFuture<Boolean> holds = new CompletableFuture<>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (holds.isDone() || condition.getAsBoolean()) {
                            stop();
                            holds.complete(true);
                        }
                    }
                }.start());
        try {
            result(holds, limit, what);
        } finally {
            holds.complete(false);
        }
    }

    private static <T> T result(CompletableFuture<T> future, Duration limit, String what)
            throws Stuck {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new Stuck("waited " + limit.toSeconds() + " s in vain until " + what + ".");
        } catch (ExecutionException e) {
            throw new Stuck("it went wrong while " + what + ": " + e.getCause() + ".");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stuck("interrupted.");
        }
    }

    /// Presses a button by its id, as a click does.
    void press(String id) throws Stuck {
        await("#" + id + " can be pressed", Duration.ofSeconds(20), () -> button(id) != null);
        run(() -> {
            ButtonBase button = button(id);
            if (button != null) {
                button.fire();
            }
        });
    }

    private @org.jspecify.annotations.Nullable ButtonBase button(String id) {
        Node node = window.scene().lookup("#" + id);
        return node instanceof ButtonBase b && !b.isDisabled() ? b : null;
    }

    /// Takes the screen in light and dark, in two sizes.
    void picture(String name) throws Stuck {
        wide(name);
        narrow(name);
    }

    /// Takes the screen like [#picture(String)], with the region on the right opened where the window is narrow.
    void pictureWithPanel(String name) throws Stuck {
        wide(name);
        run(() -> resize(SIZES.getLast()[0], SIZES.getLast()[1]));
        twoFrames();
        press("shell-panel");
        narrow(name);
    }

    private void wide(String name) throws Stuck {
        picture(name, SIZES.getFirst()[0], SIZES.getFirst()[1]);
    }

    private void narrow(String name) throws Stuck {
        picture(name, SIZES.getLast()[0], SIZES.getLast()[1]);
        run(() -> resize(SIZES.getFirst()[0], SIZES.getFirst()[1]));
    }

    /// Takes the screen in light and dark as it stands, which is quick enough for something that moves.
    void quickPicture(String name) throws Stuck {
        wide(name);
    }

    private void picture(String name, int width, int height) throws Stuck {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            run(() -> {
                model.themeProperty().set(theme);
                resize(width, height);
            });
            twoFrames();
            WritableImage image = onWindow(() -> window.scene().snapshot(null));
            String file =
                    name
                            + "-"
                            + theme.name().toLowerCase(java.util.Locale.ROOT)
                            + "-"
                            + width
                            + "x"
                            + height;
            try {
                Png.write(image, folder.resolve(file + ".png"));
            } catch (IOException e) {
                throw new Stuck("the picture " + file + " could not be written: " + e.getMessage());
            }
        }
    }

    private void resize(int width, int height) {
        window.stage().setWidth(width);
        window.stage().setHeight(height);
    }

    private void twoFrames() throws Stuck {
        int[] frames = {0};
        await("the window paints", Duration.ofSeconds(10), () -> ++frames[0] > 2);
    }
}
