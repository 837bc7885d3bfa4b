package dev.reseat.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// Asks a practice node over a bare socket, one connection per request, so that a test can also
/// hang up.
final class Asker implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
        try (var socket = send(method, node, path, body, headers)) {
            return reply(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    CompletableFuture<Reply> begin(String method, URI node, String path, String body) {
        return CompletableFuture.supplyAsync(() -> ask(method, node, path, body), threads);
    }

    /// Sends a request and leaves the line open: closing the socket cuts it.
    Socket send(String method, URI node, String path, String body) throws IOException {
        return send(method, node, path, body, Map.of("X-Vault-Token", token));
    }

    private static Socket send(
            String method, URI node, String path, String body, Map<String, String> headers)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(method + " /v1/" + path + " HTTP/1.1\r\nHost: practice\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("Connection: close\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\n\r\n");
        var socket = new Socket(node.getHost(), node.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(text.append(body).toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static Reply reply(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new UncheckedIOException(new IOException("no answer"));
        }
        var headers = new TreeMap<String, String>();
        var lines = text.substring(0, end).split("\r\n", -1);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 2));
        }
        return new Reply(
                Integer.parseInt(lines[0].substring(9, 12)),
                json(text.substring(end + 4)),
                headers);
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
        threads.shutdownNow();
    }
}
