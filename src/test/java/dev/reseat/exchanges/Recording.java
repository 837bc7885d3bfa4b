package dev.reseat.exchanges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one real server answered, in the order it was asked: one of the files in
/// `src/test/resources/exchanges`.
///
/// Reading one takes about a tenth of a second; hold on to it within a test class.
public final class Recording {
    /// The recorded servers, by the name that [#of(String)] takes.
    public static final List<String> NAMES =
            List.of(
                    "openbao-2.4.4",
                    "openbao-2.5.5",
                    "openbao-2.6.1",
                    "openbao-2.7.2",
                    "vault-1.15.4");

    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final List<Line> lines;
    private final Map<String, Exchange> bySituation = new LinkedHashMap<>();

    private Recording(String name, List<Line> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
        exchanges()
                .filter(exchange -> !exchange.situation().isEmpty())
                .forEach(exchange -> bySituation.put(exchange.situation(), exchange));
    }

    /// Reads the recording called `name`, one of [#NAMES].
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public static Recording of(String name) {
        var resource = "/exchanges/" + name + ".jsonl.gz";
        try (var raw = Recording.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalArgumentException("no recording " + resource);
            }
            var lines = new ArrayList<Line>();
            var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(raw), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line(JSON.readTree(line)));
            }
            return new Recording(name, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static Line line(JsonNode json) {
        return switch (json.get("kind").asString()) {
            case "http" -> new Exchange(json);
            case "action" -> new Action(json);
            case "cluster" -> new Servers(json);
            default -> throw new IllegalArgumentException("a line of unknown kind: " + json);
        };
    }

    /// The name it was asked for by, for example `openbao-2.7.2`.
    public String name() {
        return name;
    }

    /// Every line, in the order things were started.
    public List<Line> lines() {
        return lines;
    }

    /// Every request with its answer, also the nameless ones that only prepare something.
    public Stream<Exchange> exchanges() {
        return lines.stream().filter(Exchange.class::isInstance).map(Exchange.class::cast);
    }

    /// The names of all situations, in order.
    public Set<String> situations() {
        return new LinkedHashSet<>(bySituation.keySet());
    }

    /// Whether this server was asked `situation`; not every server was asked everything.
    public boolean has(String situation) {
        return bySituation.containsKey(situation);
    }

    /// The exchange called `situation`.
    ///
    /// @throws IllegalArgumentException when this server was not asked that
    public Exchange exchange(String situation) {
        var exchange = bySituation.get(situation);
        if (exchange == null) {
            throw new IllegalArgumentException(name + " has no situation " + situation);
        }
        return exchange;
    }

    @Override
    public String toString() {
        return name;
    }

    /// One line of a recording.
    public sealed interface Line permits Exchange, Action, Servers {
        /// The line as it stands in the file.
        JsonNode json();

        /// Its place in the file: strictly increasing.
        default int seq() {
            return json().get("seq").asInt();
        }
    }

    /// A fresh set of servers begins here.
    public record Servers(JsonNode json) implements Line {}

    /// Something that happened outside HTTP.
    public record Action(JsonNode json) implements Line {
        /// What happened, for example `binary-removed`.
        public String action() {
            return json.get("action").asString();
        }
    }
}
