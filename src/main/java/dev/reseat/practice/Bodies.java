package dev.reseat.practice;

import dev.reseat.practice.http.Request;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the bodies of requests, and their fields, as leniently as the real servers do.
final class Bodies {
    private Bodies() {}

    /// The fields of the body: JSON or a form; empty without a body.
    static ObjectNode read(Request request, Conduct conduct) {
        boolean writes = request.method().equals("POST") || request.method().equals("PUT");
        if (!writes || request.body().isBlank()) {
            return Replies.object();
        }
        if (request.headers().has("Content-Type", "application/x-www-form-urlencoded")) {
            return form(request);
        }
        JsonNode json;
        try {
            json = Replies.JSON.readTree(request.body());
        } catch (JacksonException _) {
            throw new Refused(400, conduct.texts().notJson(""));
        }
        if (!(json instanceof ObjectNode fields)) {
            throw new Refused(400, conduct.texts().notJson(json.isArray() ? "array" : "string"));
        }
        if (strings(fields) > conduct.stringLimit()) {
            throw new Refused(400, conduct.texts().tooManyStrings());
        }
        return fields;
    }

    private static ObjectNode form(Request request) {
        var fields = Replies.object();
        var asQuery =
                new Request("POST", "/?" + request.body(), request.headers(), "", request.line());
        for (var pair : request.body().split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            fields.put(name, asQuery.query(name).orElse(""));
        }
        return fields;
    }

    private static int strings(JsonNode node) {
        int count = node.isString() ? 1 : node.isObject() ? node.size() : 0;
        for (var child : node.values()) {
            count += strings(child);
        }
        return count;
    }

    /// A text field; a number counts as its digits, an absent or null one as empty.
    static String text(ObjectNode body, String field, Conduct conduct) {
        var value = body.path(field);
        if (value.isArray() || value.isObject()) {
            var reason = "'' expected type 'string', got unconvertible type '[]interface {}'";
            throw new Refused(400, conduct.texts().badField(field, asGo(value), reason, false));
        }
        return value.asString("");
    }

    /// A list of texts: an array, or one string with commas.
    static List<String> texts(ObjectNode body, String field, Conduct conduct) {
        var value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isObject()) {
            var reason =
                    "1 error(s) decoding:\n\n* '[0]' expected type 'string', got unconvertible type"
                            + " 'map[string]interface {}'";
            throw new Refused(400, conduct.texts().badField(field, asGo(value), reason, true));
        }
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.values().forEach(item -> texts.add(item.asString("")));
        } else {
            for (var item : value.asString("").split(",", -1)) {
                texts.add(item.strip());
            }
        }
        return texts;
    }

    private static String asGo(JsonNode value) {
        var items = new ArrayList<String>();
        if (value.isObject()) {
            value.properties().forEach(e -> items.add(e.getKey() + ":" + asGo(e.getValue())));
            return "map[" + String.join(" ", items) + "]";
        }
        if (value.isArray()) {
            value.values().forEach(item -> items.add(asGo(item)));
            return "[" + String.join(" ", items) + "]";
        }
        return value.asString("");
    }
}
