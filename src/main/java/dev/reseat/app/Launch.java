package dev.reseat.app;

import dev.reseat.ui.kit.Fonts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;

/// Decides between window, tour and handing over to a Reseat that is open, and starts the toolkit. While the toolkit starts, the
/// program is put together beside it.
final class Launch {
    /// How long an open Reseat may take to say that it heard a second start.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Options options;
    private final Defaults defaults =
            Defaults.read(Defaults.file(System.getProperty("os.name", ""), System.getenv()));
    private final StartPhases phases;
    private final CountDownLatch toolkit = new CountDownLatch(1);

    Launch(Options options, StartPhases phases) {
        this.options = options;
        this.phases = phases;
    }

    /// Runs to the end.
    ///
    /// @return the exit code
    int run() {
        NativeLibraries.find();
        defaults.applyProxy(System.getProperties());
        if (options.software || defaults.software()) {
            System.setProperty("prism.order", "sw");
        }
        Display display = display();
        if (options.tourFolder().isEmpty() && display == Display.OFFERED) {
            return window();
        }
        if (options.tourFolder().isEmpty() && display == Display.WAYLAND_ALONE) {
            System.err.println(Display.XWAYLAND);
            return 1;
        }
        headless();
        Path folder = options.tourFolder().orElse(Path.of("target", "tour"));
        if (options.tourFolder().isEmpty()) {
            System.out.println(
                    "There is no display here, so Reseat walks its tour without a window.");
        }
        if (options.data == null) {
            options.data = folder.resolve("data");
        }
        return onToolkit(folders(), (app, ended) -> walk(app, folder, ended::complete));
    }

    private int window() {
        Directories folders = folders();
        if (!Doorbell.hangs(folders.state())) {
            // nobody else seems to be open: the toolkit starts beside the claim
            var _ = Reseat.start();
        }
        return switch (OneInstance.claim(folders.state(), Handover.of(options), PATIENCE)) {
            case OneInstance.Claim.HandedOver _ -> {
                System.out.println("Reseat is open already; its window was asked to come up.");
                yield 0;
            }
            case OneInstance.Claim.NoAnswer _ -> {
                System.err.println(
                        "Reseat is open already with the folder "
                                + folders.state()
                                + ", and does not answer. End it, or use another folder with --data.");
                yield 1;
            }
            case OneInstance.Claim.First(OneInstance instance) -> {
                try (instance) {
                    yield window(folders, instance::listen);
                }
            }
            case OneInstance.Claim.Unknown(String why) -> {
                System.err.println("A second start will open a second window: " + why);
                yield window(folders, _ -> {});
            }
        };
    }

    private int window(Directories folders, Consumer<Consumer<Handover>> doorbell) {
        return onToolkit(
                folders,
                (app, ended) -> {
                    app.open(options, phases, ended);
                    doorbell.accept(said -> onWindow(() -> app.handedOver(said)));
                });
    }

    private void walk(App app, Path folder, IntConsumer ended) {
        Window window = app.window(1280, 800);
        phases.watch(window.scene(), "painted", phases::log);
        window.show(_ -> {});
        Thread.ofVirtual()
                .name("tour")
                .start(() -> {
                    int code = 1;
                    try {
                        code = new Tour(options, app, window, folder, System.out::println).walk();
                    } finally {
                        app.close();
                        ended.accept(code);
                    }
                });
    }

    private Directories folders() {
        Directories folders =
                Directories.of(
                        options.data,
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")));
        try {
            folders.makeState();
        } catch (IOException e) {
            System.err.println(
                    "The folder "
                            + folders.state()
                            + " cannot be made ("
                            + e.getMessage()
                            + "): runs cannot be recorded, so none will be started.");
        }
        return folders;
    }

    /// Makes the program beside the toolkit's start; then does the first thing on the window's thread, and waits for the end.
    private int onToolkit(Directories folders, BiConsumer<App, CompletableFuture<Integer>> first) {
        CompletableFuture<App> made = new CompletableFuture<>();
        Thread.ofPlatform().name("start").start(() -> make(folders, made));
        try {
            Reseat.start().join();
        } catch (CompletionException e) {
            // nothing to end: ending a toolkit that never was up waits for it for ever
            System.err.println("Reseat could not open a window: " + e.getCause());
            return 1;
        }
        toolkit.countDown();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        try {
            phases.reached("toolkit");
            App app = made.join();
            LastAnswer last = new LastAnswer(app.runs(), LastAnswer.LIMIT, System.err::println);
            last.keep();
            var _ = ended.whenComplete((_, _) -> last.release());
            Platform.runLater(() -> {
                try {
                    first.accept(app, ended);
                } catch (RuntimeException | Error e) {
                    // the waiting thread must hear of it, whatever it was
                    ended.completeExceptionally(e);
                }
            });
            return ended.join();
        } catch (CompletionException e) {
            System.err.println("Reseat could not start: " + e.getCause());
            return 1;
        } finally {
            Platform.exit();
        }
    }

    private void make(Directories folders, CompletableFuture<App> made) {
        try {
            Logging.into(folders.logFile(), System.getProperty("reseat.log", "INFO"));
            System.getLogger(Launch.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "Reseat {0} on Java {1}",
                            Version.number(),
                            Runtime.version());
            phases.reached("log");
            App app = new App(folders, defaults, this::onWindow);
            phases.reached("program");
            made.complete(app);
            // for the form, beside the frame, which needs none
            toolkit.await();
            Fonts.load();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // the waiting thread must hear of it, whatever it was
            made.completeExceptionally(e);
        }
    }

    /// Hands work to the window's thread; waits for the toolkit where it is not up yet.
    private void onWindow(Runnable work) {
        try {
            toolkit.await();
            Platform.runLater(work);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// JavaFX's own headless platform; must be chosen before the toolkit starts. A platform given by hand is kept.
    private static void headless() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    private static Display display() {
        return System.getProperty("glass.platform", "").equalsIgnoreCase("headless")
                ? Display.NONE
                : Display.of(System.getProperty("os.name", ""), System.getenv());
    }
}
