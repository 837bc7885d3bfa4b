package dev.reseat.reload;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Wire;
import java.util.stream.Collectors;

/// A request as text that a person can paste elsewhere. The token is a variable in it, never a value.
public final class CopyAs {
    private CopyAs() {}

    /// As a `curl` command (7.55 or later), byte for byte the same body. The token goes in by standard input, written by the
    /// shell itself: in an argument every user of that computer could read it in the list of processes. What a person's
    /// `.curlrc` says for other work must not send it twice, follow a redirect or cut the line.
    public static String curl(Wire wire, NodeAddress node) {
        String headers =
                wire.headers().stream()
                        .map(h -> " \\\n  -H " + shell(h.name() + ": " + h.value()))
                        .collect(Collectors.joining());
        return "printf 'X-Vault-Token: %s\\n' \"$VAULT_TOKEN\" | curl --request "
                + wire.method()
                + " --retry 0 --no-location --max-time 0"
                + " \\\n  -H @-"
                + headers
                + " \\\n  --data-binary "
                + shell(wire.body())
                + " \\\n  "
                + shell(node.value() + wire.path());
    }

    /// As a write by the servers' own command line, which takes the same JSON from standard input. What the shell has set
    /// must not change the request: the namespace is always named, the root by nothing; the line is not cut after the 60 s
    /// that are usual there; and it is sent once, where two more attempts after a 5xx are usual. An agent's address would go
    /// before the node's, a redirect would be followed, and a wrapped answer would hide what came of it.
    ///
    /// @param program `vault` or `bao`
    public static String cli(String program, Wire wire, NodeAddress node) {
        String prefix = program.equals("bao") ? "BAO" : "VAULT";
        String namespace =
                wire.headers().stream()
                        .filter(h -> h.name().equals("X-Vault-Namespace"))
                        .map(h -> shell(h.value()))
                        .collect(Collectors.joining());
        return "printf '%s' "
                + shell(wire.body())
                + " |"
                + set(prefix, "ADDR", shell(node.value()))
                + set(prefix, "NAMESPACE", namespace)
                + set(prefix, "CLIENT_TIMEOUT", "600s")
                + set(prefix, "MAX_RETRIES", "0")
                + set(prefix, "AGENT_ADDR", "")
                + set(prefix, "DISABLE_REDIRECTS", "true")
                + set(prefix, "WRAP_TTL", "")
                + " \\\n  "
                + program
                + " write "
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

    private static String set(String prefix, String variable, String value) {
        return " \\\n  " + prefix + "_" + variable + "=" + value;
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
