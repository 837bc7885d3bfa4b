package dev.reseat.practice.http;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The headers of one message, found by name whatever its case; of a repeated header the first
/// counts.
public final class Headers {
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// Headers from names and values.
    public Headers(Map<String, String> values) {
        values.forEach(this.values::putIfAbsent);
    }

    /// The value of `name`, where it was sent.
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Whether `name` was sent with `value`, whatever the case of either.
    public boolean has(String name, String value) {
        return value.equalsIgnoreCase(values.get(name));
    }

    /// All of them, in alphabetical order.
    public Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }
}
