package dev.reseat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server's object made fit for eyes: indented, and without the values that may be secrets. Left out are what a plugin is
/// started with (`args`, `env`), a mount's `options` but for `version`, and whatever goes by the name of a password, token,
/// secret or private key.
///
/// @param json indented, fields in the server's order
/// @param paths where values were left out
record Withheld(String json, List<String> paths) {
    private static final String INSTEAD = "(not shown)";
    private static final Set<String> WHOLE = Set.of("args", "env", "connection_details");
    private static final List<String> ENDS =
            List.of("password", "token", "secret", "private_key", "passphrase", "credentials");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = new JsonMapper();

    /// Takes out of a copy of it what may be secret.
    static Withheld of(JsonNode object) {
        JsonNode copy = object.deepCopy();
        List<String> paths = new ArrayList<>();
        withhold("", copy, paths);
        DefaultPrettyPrinter lines =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return new Withheld(JSON.writer().with(lines).writeValueAsString(copy), List.copyOf(paths));
    }

    private static void withhold(String at, JsonNode node, List<String> paths) {
        switch (node) {
            case ObjectNode object -> fields(at, object, paths);
            case ArrayNode array -> array.forEach(item -> withhold(at, item, paths));
            default -> {}
        }
    }

    private static void fields(String at, ObjectNode object, List<String> paths) {
        boolean options = at.equals("options") || at.endsWith(".options");
        for (String name : List.copyOf(object.propertyNames())) {
            String path = at.isEmpty() ? name : at + "." + name;
            JsonNode value = object.path(name);
            boolean secret =
                    WHOLE.contains(name) || secret(name) || (options && !name.equals("version"));
            if (secret && says(value)) {
                object.put(name, INSTEAD);
                paths.add(path);
            } else {
                withhold(path, value, paths);
            }
        }
    }

    private static boolean secret(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(small::endsWith);
    }

    /// Whether there is anything to withhold.
    private static boolean says(JsonNode value) {
        return !(value.isNull()
                || value.isBoolean()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString("").isEmpty()));
    }
}
