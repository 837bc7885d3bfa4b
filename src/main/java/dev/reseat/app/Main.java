package dev.reseat.app;

import dev.reseat.ui.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Entry of the process: reads the command line. What can be answered without a window is answered without its toolkit. Prints
/// and exits, as only [Launch] does beside it.
public final class Main {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private Main() {}

    /// Ends with 0 when all went well, 1 when a tour or a start did not, 2 for a wrong command line.
    public static void main(String[] args) {
        StartPhases phases = new StartPhases();
        String[] all = all(args);
        Options options = all.length == 0 ? new Options() : read(all);
        if (options != null) {
            phases.reached("command line");
            System.exit(new Launch(options, phases).run());
        }
    }

    /// The options; null if everything has been said already.
    private static @Nullable Options read(String[] args) {
        if (args.length == 1 && saidAtOnce(args[0])) {
            return null;
        }
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        try {
            CommandLine.ParseResult parsed = commandLine.parseArgs(args);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return null;
            }
            checkTourMounts(commandLine, options);
            if (options.link != null && !Link.looksLikeOne(options.link)) {
                throw new CommandLine.ParameterException(
                        commandLine, "Not an option and not a link: " + options.link);
            }
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            System.err.println("Try reseat --help.");
            System.exit(2);
        }
        return options;
    }

    private static void checkTourMounts(CommandLine commandLine, Options options) {
        try {
            options.tourPaths();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    commandLine, "--tour-mount names no mount: " + e.getMessage());
        }
    }

    /// The two questions that scripts ask need no parser: what it would print lies ready.
    private static boolean saidAtOnce(String word) {
        switch (word) {
            case "--version", "-V" -> System.out.println("Reseat " + Version.number());
            case "--help", "-h" -> System.out.print(help());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// What `--help` says, as picocli prints it; a test holds the two together.
    static String help() {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Arguments of the process, then those of the property `reseat.args`, which Maven hands over as one text.
    private static String[] all(String[] args) {
        String more = System.getProperty("reseat.args", "");
        if (more.isEmpty()) {
            return args;
        }
        List<String> all = new ArrayList<>(List.of(args));
        Matcher words = WORD.matcher(more);
        while (words.find()) {
            all.add(words.group(1) != null ? words.group(1) : words.group(2));
        }
        return all.toArray(String[]::new);
    }
}
