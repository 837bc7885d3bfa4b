package dev.reseat.reload;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes reload requests. A field that is not used is left out: policies with parameter limits refuse even a null one
/// (recorded as "reload-token-allowed-parameter-cli-body").
final class ReloadWire {
    private static final String PATH = "/v1/sys/plugins/reload/backend";

    private ReloadWire() {}

    /// All mounts of a plugin by its name.
    static Wire ofPlugin(String name, ReloadScope scope, Namespace namespace) {
        return wire("\"plugin\":" + quoted(name), scope, namespace);
    }

    /// Exactly these mounts.
    static Wire ofMounts(List<MountPath> mounts, ReloadScope scope, Namespace namespace) {
        String list = mounts.stream().map(m -> quoted(m.value())).collect(Collectors.joining(","));
        return wire("\"mounts\":[" + list + "]", scope, namespace);
    }

    private static Wire wire(String what, ReloadScope scope, Namespace namespace) {
        List<Wire.Header> headers = new ArrayList<>();
        headers.add(new Wire.Header("X-Vault-Request", "true"));
        if (!namespace.root()) {
            headers.add(new Wire.Header("X-Vault-Namespace", namespace.path()));
        }
        headers.add(new Wire.Header("Content-Type", "application/json"));
        String body =
                "{" + what + (scope == ReloadScope.GLOBAL ? ",\"scope\":\"global\"" : "") + "}";
        return new Wire("POST", PATH, headers, body);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
