package dev.reseat.practice;

import dev.reseat.practice.http.Request;
import java.util.Map;
import java.util.Set;

/// Finds out which namespace a request is for, and what may not be asked there.
///
/// @param namespaces that there are
/// @param conduct of the server
record Place(Namespaces namespaces, Conduct conduct) {
    private static final String UNAVAILABLE = "operation unavailable in namespaces";

    /// What only the root has, and what a request for it is told elsewhere.
    private static final Map<String, String> ROOT_ONLY =
            Map.of(
                    "sys/health", UNAVAILABLE,
                    "sys/storage/raft/configuration", UNAVAILABLE,
                    "sys/storage/raft/autopilot/state", UNAVAILABLE,
                    "sys/host-info", "operation only available in root namespace");

    /// What is answered whatever namespace is named.
    private static final Set<String> ANYWHERE = Set.of("sys/seal-status", "sys/leader");

    /// Where a request is for.
    ///
    /// @param namespace as the header and the URL name it, whether there is one or not
    /// @param path without it
    record Found(String namespace, String path) {}

    /// Header first, then as much of the URL as names namespaces. Servers without them see no header.
    Found of(Request request, String path) {
        if (!conduct.namespaces()) {
            return new Found("", path);
        }
        var namespace =
                request.headers().get("X-Vault-Namespace").orElse("").replaceAll("^/+|/+$", "");
        if (namespace.equals("root")) {
            namespace = "";
        }
        var rest = path;
        for (int slash = rest.indexOf('/'); slash > 0; slash = rest.indexOf('/')) {
            var deeper = (namespace.isEmpty() ? "" : namespace + "/") + rest.substring(0, slash);
            if (!namespaces.has(deeper)) {
                break;
            }
            namespace = deeper;
            rest = rest.substring(slash + 1);
        }
        return new Found(namespace, rest);
    }

    /// Refuses what cannot be asked there, whoever asks.
    void admit(Found found) {
        if (found.namespace().isEmpty() || ANYWHERE.contains(found.path())) {
            return;
        }
        var rootOnly = ROOT_ONLY.get(found.path());
        if (rootOnly != null) {
            throw new Refused(400, rootOnly);
        }
        if (!namespaces.has(found.namespace())) {
            throw Namespaces.unknown();
        }
        if (namespaces.locked(found.namespace())) {
            throw new Refused(
                    503,
                    "API access to this namespace has been locked by an administrator - \""
                            + found.namespace()
                            + "/\" must be unlocked to gain access.");
        }
        if (found.path().startsWith("sys/plugins/catalog/")) {
            throw Refused.unsupportedPath();
        }
    }
}
