package dev.reseat.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import picocli.CommandLine;

/// Starts Reseat: reads the command line and decides between window and tour. The only place that prints and exits.
public final class Main {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private Main() {}

    /// Entry of the process. Ends with 0 when all went well, 1 when a tour did not, 2 for a wrong command line.
    public static void main(String[] args) {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        try {
            CommandLine.ParseResult parsed = commandLine.parseArgs(all(args));
            if (CommandLine.printHelpIfRequested(parsed)) {
                return;
            }
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            System.err.println("Try reseat --help.");
            System.exit(2);
        }
        System.exit(run(options));
    }

    private static int run(Options options) {
        NativeLibraries.find();
        boolean display = hasDisplay();
        if (options.tourFolder().isEmpty() && display) {
            Directories folders = folders(options);
            return onToolkit(ended -> new App(folders).open(options, ended));
        }
        if (!display || options.tourFolder().isPresent()) {
            headless();
        }
        Path folder = options.tourFolder().orElse(Path.of("target", "tour"));
        if (options.tourFolder().isEmpty()) {
            System.out.println(
                    "There is no display here, so Reseat walks its tour without a window.");
        }
        if (options.data == null) {
            options.data = folder.resolve("data");
        }
        Directories folders = folders(options);
        return onToolkit(ended -> {
            App app = new App(folders);
            Window window = app.window(1280, 800);
            window.show(_ -> {});
            Thread.ofVirtual()
                    .name("tour")
                    .start(() -> {
                        int code =
                                new Tour(options, app, window, folder, System.out::println).walk();
                        app.close();
                        ended.accept(code);
                    });
        });
    }

    private static Directories folders(Options options) {
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
        Logging.into(folders.logFile(), System.getProperty("reseat.log", "INFO"));
        System.getLogger(Main.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "Reseat {0} on Java {1}",
                        Version.number(),
                        Runtime.version());
        return folders;
    }

    /// Starts the toolkit, does the first thing on its thread, and waits for the end.
    private static int onToolkit(Consumer<IntConsumer> first) {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                first.accept(ended::complete);
            } catch (RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        try {
            return ended.join();
        } catch (CompletionException e) {
            System.err.println("Reseat could not start: " + e.getCause());
            return 1;
        } finally {
            Platform.exit();
        }
    }

    /// JavaFX's own headless platform; must be chosen before the toolkit starts. A platform given by hand is kept.
    private static void headless() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    private static boolean hasDisplay() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (System.getProperty("glass.platform", "").equalsIgnoreCase("headless")) {
            return false;
        }
        return !os.contains("linux") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Arguments of the process, then those of the property `reseat.args`, which Maven hands over as one text.
    private static String[] all(String[] args) {
        List<String> all = new ArrayList<>(List.of(args));
        Matcher words = WORD.matcher(System.getProperty("reseat.args", ""));
        while (words.find()) {
            all.add(words.group(1) != null ? words.group(1) : words.group(2));
        }
        return all.toArray(String[]::new);
    }
}
