package dev.reseat.practice;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A named list of what may be done where.
///
/// @param name as tokens list it
/// @param rules what it allows
record Policy(String name, List<Rule> rules) {
    /// May do everything.
    static final Policy ROOT = new Policy("root", List.of());

    /// What every token may do.
    static final Policy DEFAULT =
            new Policy(
                    "default",
                    List.of(
                            Rule.on("auth/token/lookup-self", "read"),
                            Rule.on("auth/token/renew-self", "update"),
                            Rule.on("auth/token/revoke-self", "update"),
                            Rule.on("sys/capabilities-self", "update"),
                            Rule.on("sys/internal/ui/mounts", "read"),
                            Rule.on("sys/internal/ui/mounts/*", "read"),
                            Rule.on("sys/internal/ui/namespaces", "read"),
                            Rule.on("identity/oidc/provider/*", "read"),
                            Rule.on("cubbyhole/*", "create", "delete", "list", "read", "update")));

    /// One line of a policy.
    ///
    /// @param path without a leading slash; a trailing `*` stands for anything
    /// @param capabilities for example `update`, `sudo`
    /// @param values the only values that these parameters may have; other parameters are refused
    ///     then. Empty where anything goes
    record Rule(String path, Set<String> capabilities, Map<String, Set<String>> values) {
        static Rule on(String path, String... capabilities) {
            return new Rule(path, Set.of(capabilities), Map.of());
        }

        boolean covers(String asked) {
            return path.endsWith("*")
                    ? asked.startsWith(path.substring(0, path.length() - 1))
                    : asked.equals(path);
        }
    }
}
