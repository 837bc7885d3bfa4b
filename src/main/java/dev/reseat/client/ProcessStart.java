package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.VaultFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Asks one node since when its process runs. Only `sys/metrics` in the form for Prometheus says it, a long text of which one
/// line is wanted: it is read up to that line.
final class ProcessStart {
    private static final String PATH = "sys/metrics";
    private static final String NAME = "process_start_time_seconds";

    /// What a server says, as plain text, whose configuration has no `telemetry`.
    private static final String OFF = "prometheus is not enabled";

    /// The year 5138: what is later is no time.
    private static final double LATEST = 1e11;

    private ProcessStart() {}

    /// Its own word: a node that would pass the question on has none.
    ///
    /// @throws Unanswered if it does not say
    static Instant of(Asker asker, NodeAddress node) throws Unanswered {
        // the path is the root's, whatever namespace is looked at
        Question question =
                Question.get(node, PATH)
                        .query("format", "prometheus")
                        .needs("read on " + PATH)
                        .unforwarded();
        try {
            return asker.readHere(question, ProcessStart::find)
                    .orElseThrow(() ->
                            new Unanswered(
                                    new VaultFailure.NotFound(
                                            question.tried(), "no " + NAME + " in the answer")));
        } catch (Unanswered u) {
            if (u.why() instanceof VaultFailure.NotVault n && n.excerpt().equals(OFF)) {
                throw new Unanswered(new VaultFailure.NotOffered(question.tried(), OFF));
            }
            throw u;
        }
    }

    private static Optional<Instant> find(InputStream in) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(NAME + " ")) {
                return Optional.of(instant(line.substring(NAME.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static Instant instant(String value) {
        double seconds = Double.parseDouble(value.strip());
        if (!(seconds > 0 && seconds < LATEST)) {
            throw new IllegalArgumentException("no time: " + value);
        }
        return Instant.ofEpochMilli((long) (seconds * 1000));
    }
}
