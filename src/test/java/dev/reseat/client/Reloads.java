package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Token;
import dev.reseat.vault.Wire;
import java.util.List;

/// Reload requests and lines for tests.
final class Reloads {
    static final String DONE =
            """
            {"request_id":"r-1","lease_id":"","data":{"reload_id":"r-1"},"warnings":null}\
            """;

    private Reloads() {}

    static Wire wire(String body) {
        return new Wire(
                "POST",
                "/v1/sys/plugins/reload/backend",
                List.of(
                        new Wire.Header("X-Vault-Request", "true"),
                        new Wire.Header("Content-Type", "application/json")),
                body);
    }

    static Wire mounts() {
        return wire("{\"mounts\":[\"kv/\"]}");
    }

    static ReloadLine line(NodeAddress address) {
        return line(address, ReloadLine.Limits.USUAL);
    }

    static ReloadLine line(NodeAddress address, ReloadLine.Limits limits) {
        return new ReloadLine(
                PlainLines.make(), new Addresses(address), new Token("s.test"), limits);
    }
}
