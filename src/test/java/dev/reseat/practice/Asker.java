package dev.reseat.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// Asks a practice node the way a person with curl would.
final class Asker implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    Asker(String token) {
        this.token = token;
    }

    record Reply(int status, JsonNode body, Map<String, String> headers) {
        JsonNode data() {
            return body.path("data");
        }

        String error() {
            return body.path("errors").path(0).asString("");
        }
    }

    Reply get(URI node, String path) {
        return ask("GET", node, path, "");
    }

    Reply post(URI node, String path, String body) {
        return ask("POST", node, path, body);
    }

    Reply ask(String method, URI node, String path, String body) {
        return ask(method, node, path, body, Map.of("X-Vault-Token", token));
    }

    Reply ask(String method, URI node, String path, String body, Map<String, String> headers) {
        try {
            return reply(http.send(request(method, node, path, body, headers), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<Reply> begin(String method, URI node, String path, String body) {
        return http.sendAsync(
                        request(method, node, path, body, Map.of("X-Vault-Token", token)),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(Asker::reply);
    }

    private static HttpRequest request(
            String method, URI node, String path, String body, Map<String, String> headers) {
        var publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        var builder = HttpRequest.newBuilder(URI.create(node + "/v1/" + path))
                .method(method, publisher)
                .timeout(Duration.ofSeconds(30));
        headers.forEach(builder::header);
        return builder.build();
    }

    private static Reply reply(HttpResponse<String> response) {
        var headers = new LinkedHashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Reply(response.statusCode(), json(response.body()), headers);
    }

    private static JsonNode json(String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return StringNode.valueOf(text);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
