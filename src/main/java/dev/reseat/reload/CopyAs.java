package dev.reseat.reload;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Wire;
import java.util.stream.Collectors;

/// A request as text that a person can paste elsewhere. The token is a variable in it, never a value.
public final class CopyAs {
    private CopyAs() {}

    /// As a `curl` command, byte for byte the same body.
    public static String curl(Wire wire, NodeAddress node) {
        String headers =
                wire.headers().stream()
                        .map(h -> " \\\n  -H " + shell(h.name() + ": " + h.value()))
                        .collect(Collectors.joining());
        return "curl --request "
                + wire.method()
                + " \\\n  -H \"X-Vault-Token: $VAULT_TOKEN\""
                + headers
                + " \\\n  --data-binary "
                + shell(wire.body())
                + " \\\n  "
                + shell(node.value() + wire.path());
    }

    /// As a write by the servers' own command line, which takes the same JSON from standard input.
    ///
    /// @param program `vault` or `bao`
    public static String cli(String program, Wire wire, NodeAddress node) {
        String prefix = program.equals("bao") ? "BAO" : "VAULT";
        String namespace =
                wire.headers().stream()
                        .filter(h -> h.name().equals("X-Vault-Namespace"))
                        .map(h -> " -namespace=" + shell(h.value()))
                        .collect(Collectors.joining());
        return "printf '%s' "
                + shell(wire.body())
                + " | "
                + prefix
                + "_ADDR="
                + shell(node.value())
                + " "
                + program
                + " write"
                + namespace
                + " "
                + wire.path().substring("/v1/".length())
                + " -";
    }

    /// The request line, headers and body as they stand on the line, without the token.
    public static String http(Wire wire) {
        String headers =
                wire.headers().stream()
                        .map(h -> h.name() + ": " + h.value() + "\n")
                        .collect(Collectors.joining());
        return wire.method() + " " + wire.path() + "\n" + headers + "\n" + wire.body();
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
