package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.exchanges.Exchange;
import dev.reseat.exchanges.Recording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The client's half of the contract with real servers: each recorded answer to a question that Reseat asks, and what it
/// must be understood as, by the table in `meanings.txt`.
class RecordedMeaningTest {
    static final List<String> RECORDINGS = Recording.NAMES;

    /// Chapters without a line of their own: setting up, and thousands of variations of what others show.
    private static final Set<String> LEFT_OUT = Set.of("setup", "reloading", "");

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void isUnderstoodAsTheTableSays(String name) throws IOException {
        Recording recording = Recording.of(name);
        Map<String, Map<String, String>> table = table();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> understood = new TreeMap<>();
        try (Replay replay = new Replay()) {
            Meaning meaning = new Meaning(replay, recording);
            for (String situation : recording.situations()) {
                Exchange exchange = recording.exchange(situation);
                if (!LEFT_OUT.contains(exchange.group())) {
                    meaning.of(exchange)
                            .ifPresent(m -> {
                                understood.put(situation, m);
                                expected.put(situation, expectation(table, situation, name));
                            });
                }
            }
        }
        assertTrue(understood.size() > 400, "only " + understood.size() + " situations");
        assertEquals(lines(expected), lines(understood));
    }

    @Test
    void everyLineOfTheTableIsASituation() throws IOException {
        Set<String> recorded = new HashSet<>();
        for (String name : RECORDINGS) {
            recorded.addAll(Recording.of(name).situations());
        }
        Set<String> lines = new HashSet<>(table().keySet());
        lines.removeAll(recorded);
        assertEquals(Set.of(), lines);
    }

    private static String expectation(
            Map<String, Map<String, String>> table, String situation, String recording) {
        Map<String, String> line = table.getOrDefault(situation, Map.of("", "(no line)"));
        return line.entrySet().stream()
                .filter(e ->
                        List.of(e.getKey().split(" ", -1))
                                .contains(recording.replaceAll("^.*-", "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.getOrDefault("", "(no line)"));
    }

    private static String lines(Map<String, String> map) {
        StringBuilder text = new StringBuilder();
        map.forEach((k, v) -> text.append(k).append(" = ").append(v).append('\n'));
        return text.toString();
    }

    /// By situation: by the versions it holds for (empty for all others), the meaning.
    private static Map<String, Map<String, String>> table() throws IOException {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        RecordedMeaningTest.class.getResourceAsStream(
                                                "meanings.txt")),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .forEach(l -> {
                        String[] parts = l.split(" = ", 2);
                        Map<String, String> line = new LinkedHashMap<>();
                        for (String alternative : parts[1].split(" \\| ", -1)) {
                            int end = alternative.startsWith("[") ? alternative.indexOf("] ") : -1;
                            line.put(
                                    end < 0 ? "" : alternative.substring(1, end),
                                    alternative.substring(end < 0 ? 0 : end + 2));
                        }
                        table.put(parts[0].strip(), line);
                    });
        }
        return table;
    }
}
