package dev.reseat.practice;

import dev.reseat.practice.http.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One request on its way through a node.
///
/// @param node that executes it
/// @param request as it arrived
/// @param call what it means
/// @param token whose it is; null where nobody signed in and nobody needs to
/// @param parts the named parts of the path
record Ask(
        Node node, Request request, Call call, @Nullable Token token, Map<String, String> parts) {
    /// What a request means.
    ///
    /// @param operation `read`, `list`, `update`, `delete`, `help`, …
    /// @param namespace by path without slashes at the ends; empty for the root
    /// @param path without `/v1/` and without the namespace
    /// @param body empty without one
    record Call(String operation, String namespace, String path, ObjectNode body) {}

    Ask at(Node other) {
        return new Ask(other, request, call, token, parts);
    }

    Ask of(@Nullable Token somebody) {
        return new Ask(node, request, call, somebody, parts);
    }

    Ask withParts(Map<String, String> named) {
        return new Ask(node, request, call, token, named);
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /// A part that is the path of a mount, with its trailing slash.
    String mountPath() {
        var path = part("path");
        return path.endsWith("/") ? path : path + "/";
    }

    String operation() {
        return call.operation();
    }

    String path() {
        return call.path();
    }

    String namespace() {
        return call.namespace();
    }

    /// Whether the namespace, or a part of it, stands in the URL.
    boolean namespaceInUrl() {
        return !request.path().equals("/v1/" + path());
    }

    /// The mounts of its namespace.
    MountTable mounts() {
        return cluster().namespaces().mounts(namespace());
    }

    ObjectNode body() {
        return call.body();
    }

    ClusterState cluster() {
        return node.cluster();
    }

    Conduct conduct() {
        return node.cluster().conduct();
    }

    /// Whose it is, where the route needs a token.
    Token person() {
        if (token == null) {
            throw Refused.badToken();
        }
        return token;
    }

    Rights rights() {
        return new Rights(person(), namespace());
    }
}
