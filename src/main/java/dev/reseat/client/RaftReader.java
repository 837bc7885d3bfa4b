package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.VaultFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what the raft storage says. Both paths live in the root namespace only (recorded as
/// "raft-configuration-in-namespace"), so they are asked there; any node answers.
final class RaftReader {
    private static final String CONFIGURATION = "sys/storage/raft/configuration";
    private static final String AUTOPILOT = "sys/storage/raft/autopilot/state";

    /// A length of time as Go writes it: `1h2m3.5s`, `12.001014659s`, `350ms`.
    private static final Pattern SPAN = Pattern.compile("([0-9.]+)(h|ms|m|s|µs|us|ns)");

    private static final Map<String, BigDecimal> NANOS =
            Map.of(
                    "h", BigDecimal.valueOf(3_600_000_000_000L),
                    "m", BigDecimal.valueOf(60_000_000_000L),
                    "s", BigDecimal.valueOf(1_000_000_000L),
                    "ms", BigDecimal.valueOf(1_000_000L),
                    "µs", BigDecimal.valueOf(1_000L),
                    "us", BigDecimal.valueOf(1_000L),
                    "ns", BigDecimal.ONE);

    private final Asker asker;
    private final NodeAddress at;
    private final InstantSource clock;

    RaftReader(Asker asker, NodeAddress at, InstantSource clock) {
        this.asker = asker;
        this.at = at;
        this.clock = clock;
    }

    /// The members, and how they keep up where the token may see that too.
    ///
    /// @throws Unanswered if the members cannot be read: no right, or no raft
    Raft read() throws Unanswered {
        JsonNode config = data(CONFIGURATION).path("config");
        List<Raft.Server> servers = new ArrayList<>();
        for (JsonNode s : config.path("servers")) {
            servers.add(
                    new Raft.Server(
                            s.path("node_id").asString(""),
                            s.path("address").asString(""),
                            s.path("leader").asBoolean(false),
                            s.path("voter").asBoolean(false)));
        }
        return new Raft(servers, autopilot());
    }

    private Part<Raft.Autopilot> autopilot() {
        try {
            JsonNode state = data(AUTOPILOT);
            Map<String, Raft.Pulse> pulses = new HashMap<>();
            state.path("servers")
                    .properties()
                    .forEach(e -> pulses.put(e.getKey(), pulse(e.getValue())));
            return new Part.Known<>(
                    new Raft.Autopilot(
                            state.path("healthy").asBoolean(false),
                            state.path("failure_tolerance").asInt(0),
                            pulses),
                    clock.instant());
        } catch (Unanswered u) {
            String right = u.why() instanceof VaultFailure.Denied d ? d.right() : "";
            return new Part.Unreadable<>(u.why(), right);
        }
    }

    private static Raft.Pulse pulse(JsonNode server) {
        return new Raft.Pulse(
                server.path("healthy").asBoolean(false),
                span(server.path("last_contact").asString("")),
                server.path("last_index").asLong(0));
    }

    private JsonNode data(String path) throws Unanswered {
        return asker.ask(Question.get(at, path).needs("read on " + path)).data();
    }

    /// Reads a length of time as Go writes it; null for what is none, or longer than three centuries.
    static @Nullable Duration span(String text) {
        Matcher parts = SPAN.matcher(text);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        while (parts.find() && parts.start() == end) {
            try {
                nanos =
                        nanos.add(
                                new BigDecimal(parts.group(1)).multiply(NANOS.get(parts.group(2))));
            } catch (NumberFormatException e) {
                return null;
            }
            end = parts.end();
        }
        boolean whole = end > 0 && end == text.length();
        boolean fits = nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return whole && fits ? Duration.ofNanos(nanos.longValue()) : null;
    }
}
