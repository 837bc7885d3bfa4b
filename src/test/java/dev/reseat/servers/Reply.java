package dev.reseat.servers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a server answered.
///
/// @param status the HTTP status
/// @param node the name of the node that executed the request, as its header says; null where it
///     named none (a sealed node, a dev server)
/// @param body the JSON of the body; a missing node where it was empty or no JSON
/// @param request what was asked, for messages
public record Reply(int status, @Nullable String node, JsonNode body, String request) {

    /// The `data` of the answer.
    public JsonNode data() {
        return body.path("data");
    }

    /// This reply where the status is 2xx; else fails with the server's own words.
    public Reply ok() {
        if (status / 100 != 2) {
            throw new AssertionError(request + " was answered " + status + ": " + body);
        }
        return this;
    }

    /// The server's own words about what went wrong, as one text; empty where it has none.
    public String errors() {
        StringBuilder words = new StringBuilder();
        for (JsonNode error : body.path("errors")) {
            words.append(words.isEmpty() ? "" : "\n").append(error.asString());
        }
        return words.toString();
    }
}
