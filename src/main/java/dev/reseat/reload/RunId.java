package dev.reseat.reload;

import java.util.UUID;

/// The name of one run, made here and unknown to any server.
public record RunId(String value) {
    /// A fresh one.
    public static RunId fresh() {
        return new RunId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
