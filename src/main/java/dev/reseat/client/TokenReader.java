package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Rights;
import dev.reseat.vault.TokenFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads who the token is and what it may do.
final class TokenReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final Asker asker;
    private final NodeAddress at;
    private final Namespace namespace;

    TokenReader(Asker asker, NodeAddress at, Namespace namespace) {
        this.asker = asker;
        this.at = at;
        this.namespace = namespace;
    }

    /// Who we are. The answer holds the token itself, so nothing of it is kept or logged but these facts.
    TokenFacts facts() throws Unanswered {
        Question q =
                Question.get(at, "auth/token/lookup-self")
                        .needs("read on auth/token/lookup-self")
                        .in(namespace);
        JsonNode data = asker.ask(q).data();
        Set<String> policies = new LinkedHashSet<>(strings(data.path("policies")));
        policies.addAll(strings(data.path("identity_policies")));
        return new TokenFacts(
                data.path("display_name").asString(""),
                List.copyOf(policies),
                Reply.instant(data.path("expire_time").asString("")),
                data.path("num_uses").asInt(0));
    }

    /// What we may do, by the paths worth asking about.
    Rights rights() throws Unanswered {
        ObjectNode body = JSON.createObjectNode();
        Rights.paths().forEach(body.putArray("paths")::add);
        Question q =
                Question.get(at, "sys/capabilities-self")
                        .body(body.toString())
                        .needs("update on sys/capabilities-self")
                        .in(namespace);
        JsonNode data = asker.ask(q).data();
        Map<String, Set<String>> byPath = new HashMap<>();
        for (String path : Rights.paths()) {
            byPath.put(path, new HashSet<>(strings(data.path(path))));
        }
        return new Rights(byPath);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        for (JsonNode s : array) {
            strings.add(s.asString(""));
        }
        return strings;
    }
}
