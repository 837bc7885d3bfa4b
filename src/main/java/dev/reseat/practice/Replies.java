package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds answers in the forms that these servers have.
final class Replies {
    static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

    private Replies() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// 204.
    static Answer nothing() {
        return new Answer(204, Map.of(), "");
    }

    /// A body without the usual frame.
    static Answer raw(int status, ObjectNode body) {
        return new Answer(status, HEADERS, JSON.writeValueAsString(body) + "\n");
    }

    /// `{"errors": […]}`.
    static Answer errors(int status, String... texts) {
        var body = object();
        var errors = body.putArray("errors");
        List.of(texts).forEach(errors::add);
        return raw(status, body);
    }

    /// 200 with `data` in the usual frame.
    static Answer data(Ask ask, ObjectNode data) {
        return raw(200, frame(ask, data));
    }

    /// 200 with `data` in the usual frame, and once more on the top level, save where the URL names
    /// the namespace.
    static Answer merged(Ask ask, ObjectNode data) {
        var body = frame(ask, data);
        if (ask.namespaceInUrl()) {
            return raw(200, body);
        }
        data.properties()
                .forEach(entry -> {
                    if (!body.has(entry.getKey())) {
                        body.set(entry.getKey(), entry.getValue());
                    }
                });
        return raw(200, body);
    }

    /// 200 without data but with a warning.
    static Answer warning(Ask ask, String warning) {
        var body = frame(ask, object());
        body.putNull("data");
        body.putArray("warnings").add(warning);
        return raw(200, body);
    }

    static ObjectNode frame(Ask ask, ObjectNode data) {
        var body = object();
        body.put("request_id", UUID.randomUUID().toString());
        body.put("lease_id", "");
        body.put("renewable", false);
        body.put("lease_duration", 0);
        body.set("data", data);
        body.putNull("wrap_info");
        body.putNull("warnings");
        body.putNull("auth");
        if (ask.conduct().saysMountType()) {
            body.put("mount_type", ask.path().startsWith("auth/token/") ? "token" : "system");
        }
        return body;
    }
}
