package dev.reseat.client;

import dev.reseat.vault.Wire;
import java.util.List;
import java.util.Optional;

/// The written list: answers to a reload after which it is certain that no plugin was touched. Each was recorded or read in
/// the servers' source. What is not on it is never called *refused*.
final class Refusals {
    /// Texts of the checks before anything runs, whole.
    private static final List<String> CHECKS =
            List.of(
                    "reload scope must be omitted or 'global'",
                    "scope must be unset or \"global\"",
                    "plugin and mounts cannot be set at the same time",
                    "plugin or mounts must be provided",
                    "cannot write to a path ending in '/'",
                    "error parsing JSON",
                    "operation unavailable in namespaces",
                    "operation only available in root namespace",
                    "path disabled in replication DR secondary mode");

    /// Beginnings of such texts. They blame the body: where that is a plugin's name in good order, it is the plugin that says so,
    /// for by name its own words come without a frame.
    private static final List<String> CHECKS_BEGIN =
            List.of(
                    "Field validation failed:",
                    "failed to decode JSON input:",
                    "error parsing JSON",
                    "refused JSON input due to high complexity:");

    private Refusals() {}

    /// Why this answer proves that nothing ran; empty if it doesn't.
    static Optional<String> proof(Wire wire, int status, ErrorBody errors) {
        return switch (status) {
            case 400 -> badRequest(wire, errors);
            case 403 -> forbidden(errors);
            case 404 -> notFound(errors);
            case 405, 412, 413, 415 -> Optional.of("the server did not take the request as it was");
            case 429 -> said(errors, "quota exceeded", "a rate limit turned it away before it ran");
            case 500 ->
                    said(
                            errors,
                            "local node not active but active cluster node not found",
                            "the cluster was between two leaders, and no node took it");
            case 503 -> unavailable(wire, errors);
            default -> Optional.empty();
        };
    }

    private static Optional<String> badRequest(Wire wire, ErrorBody errors) {
        String words = errors.text().strip();
        boolean blamed = !plainName(wire) && CHECKS_BEGIN.stream().anyMatch(words::startsWith);
        if (CHECKS.contains(words) || blamed) {
            return Optional.of("the server checks this before anything runs");
        }
        // By name, OpenBao from 2.6 looks the name up first. A start that fails for a missing row
        // reads much the same, but
        // without quotes and, by mounts, in a frame.
        boolean named = !errors.framed() && !names(wire);
        if (named && namedFirst(words)) {
            return Optional.of("the server looks the name up before anything runs");
        }
        return Optional.empty();
    }

    private static boolean plainName(Wire wire) {
        return wire.body().startsWith("{\"plugin\":\"") && wire.body().endsWith("}");
    }

    private static boolean names(Wire wire) {
        return wire.body().contains("\"mounts\"");
    }

    private static boolean namedFirst(String words) {
        return (words.startsWith("plugin not found in the catalog: \"") && words.endsWith("\""))
                || (words.startsWith("singleton plugin cannot be reloaded: \"")
                        && words.endsWith("\""))
                || (words.startsWith("plugin \"")
                        && words.endsWith(
                                "cannot be reloaded, only plugins of type auth and secret can be reloaded"));
    }

    /// A plugin that may not be executed is 400 or 500 here; its words would mean that something ran.
    private static Optional<String> forbidden(ErrorBody errors) {
        boolean denied = errors.has("permission denied") || errors.bare().equals("bad token");
        return denied && !errors.has("fork/exec") && !errors.has("cannot reload plugin on")
                ? Optional.of("the token was refused before anything ran")
                : Optional.empty();
    }

    private static Optional<String> notFound(ErrorBody errors) {
        return errors.bare().equals("unsupported path")
                        || errors.bare().equals("namespace not found")
                ? Optional.of("the server has nothing at this path that could run")
                : Optional.empty();
    }

    /// By name, a plugin's own words come as they are: one that failed to start, as on a node that is sealed in the middle of a
    /// reload, passes for the server's refusal (tried on OpenBao 2.7.2). By mounts a plugin's words stand in a frame.
    private static Optional<String> unavailable(Wire wire, ErrorBody errors) {
        boolean sealed =
                errors.bare().equals("Vault is sealed")
                        || errors.bare().equals("namespace is sealed");
        return (sealed && names(wire)) || errors.has("API access to this namespace has been locked")
                ? Optional.of("the server was closed to all requests of this kind")
                : Optional.empty();
    }

    private static Optional<String> said(ErrorBody errors, String part, String proof) {
        return errors.has(part) ? Optional.of(proof) : Optional.empty();
    }
}
