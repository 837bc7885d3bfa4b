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

    private final Token token;

    Rights(Token token) {
        this.token = token;
    }

    /// What is allowed on `path`: capabilities, or `root`, or `deny`.
    Set<String> on(String path) {
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
        if (token.isRoot()) {
            return true;
        }
        var capabilities = on(path);
        boolean protectedPath = WITH_SUDO.stream().anyMatch(path::startsWith);
        return capabilities.contains(operation)
                && (!protectedPath || capabilities.contains("sudo"))
                && rulesFor(path).limit(1).allMatch(rule -> fits(rule, parameters));
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
        return token.isRoot()
                || token.policies().stream()
                        .flatMap(policy -> policy.rules().stream())
                        .anyMatch(rule ->
                                rule.path().startsWith(path)
                                        || rule.covers(path)
                                        || rule.covers(path.substring(0, path.length() - 1)));
    }
}
