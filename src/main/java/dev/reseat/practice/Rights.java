package dev.reseat.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What one token may do: of the rules that cover a path the most exact counts.
final class Rights {
    private static final List<String> WITH_SUDO =
            List.of("sys/auth/", "sys/plugins/catalog/", "sys/plugins/runtimes/catalog/");

    /// What a token may do in its own namespace, wherever it is asked.
    private static final Set<String> AT_HOME =
            Set.of("auth/token/lookup-self", "auth/token/renew-self", "auth/token/revoke-self");

    /// What any token may ask in any namespace.
    private static final String FOR_WINDOWS = "sys/internal/ui/";

    private final Token token;
    private final String namespace;

    /// @param namespace where it is asked
    Rights(Token token, String namespace) {
        this.token = token;
        this.namespace = namespace;
    }

    /// The path as the token's policies spell it, who live where the token does; empty where they can't reach.
    private Optional<String> spelled(String path) {
        if (namespace.equals(token.home()) || AT_HOME.contains(path)) {
            return Optional.of(path);
        }
        var home = token.home().isEmpty() ? "" : token.home() + "/";
        return namespace.startsWith(home)
                ? Optional.of(namespace.substring(home.length()) + "/" + path)
                : Optional.empty();
    }

    /// What is allowed on `path`: capabilities, or `root`, or `deny`.
    Set<String> on(String path) {
        return spelled(path).map(this::capabilities).orElse(Set.of("deny"));
    }

    private Set<String> capabilities(String path) {
        if (token.isRoot()) {
            return Set.of("root");
        }
        var best = rulesFor(path).findFirst().map(Policy.Rule::path);
        var all = new TreeSet<String>();
        rulesFor(path)
                .filter(rule -> Optional.of(rule.path()).equals(best))
                .forEach(rule -> all.addAll(rule.capabilities()));
        return all.isEmpty() ? Set.of("deny") : all;
    }

    private Stream<Policy.Rule> rulesFor(String path) {
        return token.policies().stream()
                .flatMap(policy -> policy.rules().stream())
                .filter(rule -> rule.covers(path))
                .sorted(
                        Comparator.comparingInt((Policy.Rule rule) -> -rule.path().length())
                                .thenComparing(rule -> rule.path().endsWith("*")));
    }

    /// Whether `operation` on `path` with these parameters is allowed. Some paths need `sudo`
    /// beside it.
    boolean allow(String operation, String path, ObjectNode parameters) {
        var spelled = spelled(path);
        if ((spelled.isPresent() && token.isRoot()) || path.startsWith(FOR_WINDOWS)) {
            return true;
        }
        var capabilities = on(path);
        boolean protectedPath = WITH_SUDO.stream().anyMatch(path::startsWith);
        return capabilities.contains(operation)
                && (!protectedPath || capabilities.contains("sudo"))
                && rulesFor(spelled.orElse(path)).limit(1).allMatch(rule -> fits(rule, parameters));
    }

    private static boolean fits(Policy.Rule rule, ObjectNode parameters) {
        return rule.values().isEmpty()
                || parameters.properties().stream()
                        .allMatch(entry ->
                                rule.values()
                                        .getOrDefault(entry.getKey(), Set.of())
                                        .contains(entry.getValue().asString("")));
    }

    /// Whether anything at all is allowed at or below the mount at `path`.
    boolean touch(String path) {
        return spelled(path).filter(this::touches).isPresent();
    }

    private boolean touches(String path) {
        return token.isRoot()
                || token.policies().stream()
                        .flatMap(policy -> policy.rules().stream())
                        .anyMatch(rule ->
                                rule.path().startsWith(path)
                                        || rule.covers(path)
                                        || rule.covers(path.substring(0, path.length() - 1)));
    }
}
