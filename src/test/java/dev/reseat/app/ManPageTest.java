package dev.reseat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// The man page is written by hand, and says what `--help` says.
class ManPageTest {
    private final CommandLine.Model.CommandSpec command =
            new CommandLine(new Options()).getCommandSpec();
    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("packaging", "linux", "reseat.1"))
                    .replace("\\-", "-")
                    .replace("\\[u2026]", "…")
                    .replaceAll("\\\\f[IR]", "")
                    .replaceAll("(?m)^\\.(B|BR|BI|I) ", "")
                    .replaceAll(" ?\" ?, ?\" ?|, ", ", ")
                    .replace("\"", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyOptionStandsThereAsHelpDescribesIt() {
        for (OptionSpec option : command.options()) {
            String entry = String.join(", ", option.names());
            assertTrue(page.contains("\n" + entry), "no entry for " + entry);
            assertDescribed(option.longestName(), option.description());
            if (option.arity().max() > 0) {
                assertTrue(
                        page.matches(
                                "(?s).*"
                                        + option.longestName()
                                        + "[ \\[]+"
                                        + option.paramLabel()
                                        + ".*"),
                        option.longestName() + " without its " + option.paramLabel());
            }
        }
        command.positionalParameters()
                .forEach(p -> assertDescribed(p.paramLabel(), p.description()));
    }

    private void assertDescribed(String name, String... description) {
        String said = String.join(" ", Arrays.asList(description));
        assertTrue(page.contains("\n" + said + "\n"), name + " is not described as: " + said);
    }

    @Test
    void whatLiesReadyForHelpIsWhatTheParserWouldPrint() {
        assertEquals(
                new CommandLine(new Options())
                        .getUsageMessage(CommandLine.Help.Ansi.OFF)
                        .replace(System.lineSeparator(), "\n"),
                Main.help());
    }

    @Test
    void noOtherOptionStandsThere() {
        Set<String> named = new TreeSet<>();
        Pattern.compile("(?<![\\w-])--[a-z-]+")
                .matcher(page)
                .results()
                .forEach(m -> named.add(m.group()));
        Set<String> known = new TreeSet<>();
        command.options().forEach(o -> known.add(o.longestName()));
        assertEquals(known, named);
    }
}
