package dev.reseat.servers;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a steerable plugin shall behave. Begin with [#asBuilt] and name what differs:
/// `Steering.asBuilt().startTakes(Duration.ofSeconds(2)).failsToInitialise("no database")`.
public final class Steering {
    private static final Steering AS_BUILT = new Steering(Map.of());

    private final Map<String, Object> facts;

    private Steering(Map<String, Object> facts) {
        this.facts = facts;
    }

    /// Nothing out of the ordinary.
    public static Steering asBuilt() {
        return AS_BUILT;
    }

    /// The process waits that long before it says that it is up.
    public Steering startTakes(Duration time) {
        return with("StartMs", time.toMillis());
    }

    /// Making a mount's backend takes that long.
    public Steering setUpTakes(Duration time) {
        return with("FactoryMs", time.toMillis());
    }

    /// Initialising a mount's backend takes that long.
    public Steering initialisationTakes(Duration time) {
        return with("InitMs", time.toMillis());
    }

    /// Cleaning up a mount's backend, before a reload stops it, takes that long.
    public Steering cleanupTakes(Duration time) {
        return with("CleanupMs", time.toMillis());
    }

    /// Each request for `info` takes that long.
    public Steering requestsTake(Duration time) {
        return with("RequestMs", time.toMillis());
    }

    /// The process ends at once with this exit code, which is not 0.
    public Steering exits(int code) {
        return with("Exit", code);
    }

    /// The process prints this where the server expects a handshake, and ends.
    public Steering saysInstead(String words) {
        return with("Garbage", words);
    }

    /// Making a mount's backend fails with these words.
    public Steering failsToSetUp(String words) {
        return with("FactoryFail", words);
    }

    /// Initialising a mount's backend fails with these words.
    public Steering failsToInitialise(String words) {
        return with("InitFail", words);
    }

    /// The content of the plugin's control file.
    Map<String, Object> json() {
        return facts;
    }

    private Steering with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Steering(Map.copyOf(more));
    }
}
