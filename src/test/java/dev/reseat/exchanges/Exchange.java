package dev.reseat.exchanges;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One recorded request and what the server answered.
///
/// @param json the line as it stands in the file
public record Exchange(JsonNode json) implements Recording.Line {
    /// The name of what is shown here, unique in its file; empty where the request only prepares
    /// something.
    public String situation() {
        return text("situation");
    }

    /// The chapter, for example `reload_ok`.
    public String group() {
        return text("group");
    }

    /// One sentence by the person who recorded it; may be empty.
    public String note() {
        return text("note");
    }

    /// The node that was asked, for example `node-1`.
    public String node() {
        return text("node");
    }

    /// What that node was then: `active`, `standby`, `sealed`, …
    public String role() {
        return text("role");
    }

    /// What was asked.
    public Request request() {
        return new Request(json.get("request"));
    }

    /// Whether an answer came; false where the line was cut or refused.
    public boolean answered() {
        return json.path("response").isObject();
    }

    /// What came back.
    ///
    /// @throws IllegalStateException when no answer came
    public Response response() {
        if (!answered()) {
            throw new IllegalStateException(situation() + " was not answered: " + text("error"));
        }
        return new Response(json.get("response"));
    }

    /// Whether long texts or lists were cut from the answer before it was written down.
    public boolean shortened() {
        return json.path("shortened").asBoolean(false);
    }

    /// How long the answer took, in milliseconds.
    public double tookMillis() {
        return json.path("took_ms").asDouble(0);
    }

    private String text(String field) {
        return json.path(field).asString("");
    }

    private static Map<String, String> headersOf(JsonNode message) {
        var headers = new LinkedHashMap<String, String>();
        message.path("headers")
                .properties()
                .forEach(e -> headers.put(e.getKey(), e.getValue().asString()));
        return headers;
    }

    /// The question.
    ///
    /// @param json the `request` of the line
    public record Request(JsonNode json) {
        /// `GET`, `POST`, `LIST`, …
        public String method() {
            return json.get("method").asString();
        }

        /// The path with its `/v1`, as it was sent (escapes and all), without the query.
        public String path() {
            return json.get("path").asString();
        }

        /// What stood behind the `?`, as it was sent; empty without one.
        public String query() {
            return json.path("query").asString("");
        }

        /// The headers that were set on purpose.
        public Map<String, String> headers() {
            return headersOf(json);
        }

        /// The body: JSON, a JSON string for other text, or a null or missing node for none.
        public JsonNode body() {
            return json.has("body") ? json.get("body") : MissingNode.getInstance();
        }
    }

    /// The answer.
    ///
    /// @param json the `response` of the line
    public record Response(JsonNode json) {
        /// The HTTP status.
        public int status() {
            return json.get("status").asInt();
        }

        /// Its headers.
        public Map<String, String> headers() {
            return headersOf(json);
        }

        /// The body: JSON, a JSON string for other text, or a null or missing node for none.
        public JsonNode body() {
            return json.has("body") ? json.get("body") : MissingNode.getInstance();
        }

        /// The texts in `errors`; empty where there are none.
        public Stream<String> errors() {
            return StreamSupport.stream(body().path("errors").spliterator(), false)
                    .map(JsonNode::asString);
        }
    }
}
