package dev.reseat.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/reseat/ui");
    private static final Path BUNDLE =
            Path.of("src/main/resources/dev/reseat/ui/kit/messages.properties");

    /// The key of a call that begins with a literal.
    private static final Pattern CALL = Pattern.compile("Messages\\s*\\.text\\(\\s*\"([^\"]+)\"");

    /// Any literal that looks like a key: a call may choose between two.
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)+)\"");

    @Test
    void everyKeyInTheCodeIsInTheBundleAndTheOtherWayRound() throws IOException {
        Set<String> inBundle = bundle().stringPropertyNames();
        Set<String> inCode = usedKeys(inBundle);
        assertEquals(Set.of(), without(inCode, inBundle), "keys that the bundle lacks");
        assertEquals(Set.of(), without(inBundle, inCode), "keys that nobody uses");
    }

    @Test
    void everyTextIsAFormatThatCanBeFilledIn() throws IOException {
        Properties bundle = bundle();
        for (String key : bundle.stringPropertyNames()) {
            String shown =
                    new MessageFormat(bundle.getProperty(key)).format(new Object[] {1, 2, 3, 4, 5});
            assertFalse(shown.contains("{"), () -> key + " shows a brace: " + shown);
        }
    }

    @Test
    void oneAndManyAreToldApart() {
        assertEquals("1 mount needs a reload", Messages.text("shell.due", 1));
        assertEquals("14,000 mounts need a reload", Messages.text("shell.due", 14_000));
        assertEquals("5 nodes · 1 in trouble", Messages.text("shell.nodes", 5, 1));
        assertEquals("1 node", Messages.text("shell.nodes", 1, 0));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> usedKeys(Set<String> inBundle) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                CALL.matcher(code).results().map(r -> r.group(1)).forEach(keys::add);
                LITERAL.matcher(code)
                        .results()
                        .map(r -> r.group(1))
                        .filter(inBundle::contains)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLE)) {
            bundle.load(in);
        }
        return bundle;
    }
}
