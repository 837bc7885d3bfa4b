package dev.reseat.practice;

import dev.reseat.exchanges.Exchange;
import dev.reseat.exchanges.Recording;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// Puts recorded requests to a practice cluster, and does to its plugin folders what was done then.
final class TranscriptPlayer implements AutoCloseable {
    private final PracticeCluster cluster;
    private final Asker asker = new Asker("");

    TranscriptPlayer(PracticeCluster cluster) {
        this.cluster = cluster;
    }

    Asker.Reply ask(Exchange exchange) {
        var request = exchange.request();
        var body = request.body().isString()
                ? request.body().asString()
                : request.body().isObject() ? request.body().toString() : "";
        var headers = new HashMap<>(request.headers());
        headers.remove("Accept-Encoding");
        var path = request.path().substring("/v1/".length())
                + (request.query().isEmpty() ? "" : "?" + request.query());
        return asker.ask(request.method(), node(exchange.node()), path, body, headers);
    }

    private URI node(String name) {
        return of(name).address();
    }

    private Node of(String name) {
        return cluster.state().nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void happen(Recording.Action action) {
        var details = action.json().get("details");
        if (action.action().equals("waiting")) {
            standbysFollow(details.get("seconds").asDouble());
            return;
        }
        details.path("nodes").forEach(name -> change(of(name.asString()), action.action(), details));
    }

    /// Lets the time pass that the recorder let pass, where something may follow a reload.
    private static void standbysFollow(double seconds) {
        LockSupport.parkNanos(Duration.ofMillis((long) (seconds * 1000)).toNanos());
    }

    private static void change(Node node, String action, JsonNode details) {
        var name = details.get("binary").asString();
        var files = node.files();
        switch (action) {
            case "binary-put", "binary-replaced" ->
                files.put(name, Laboratory.file(name, details.get("sha256").asString()));
            case "binary-removed" -> files.remove(name);
            case "binary-renamed" -> {
                var moved = files.remove(name);
                if (moved != null) {
                    files.put(details.get("to").asString(), moved);
                }
            }
            case "binary-mode-changed" -> {
                boolean executable = details.get("mode").asString().startsWith("7");
                var trouble =
                        executable ? PluginFile.Trouble.NONE : new PluginFile.Trouble.NotExecutable();
                files.computeIfPresent(name, (key, file) -> file.in(trouble));
            }
            case "steering-file-written" ->
                files.computeIfPresent(name, (key, file) -> file.in(trouble(details.get("content"))));
            case "steering-file-removed" ->
                files.computeIfPresent(name, (key, file) -> file.in(PluginFile.Trouble.NONE));
            default -> {}
        }
    }

    private static PluginFile.Trouble trouble(JsonNode content) {
        if (content.has("FactoryFail")) {
            return new PluginFile.Trouble.SetupFails(content.get("FactoryFail").asString());
        }
        if (content.has("InitFail")) {
            return new PluginFile.Trouble.InitialisingFails(content.get("InitFail").asString());
        }
        return PluginFile.Trouble.NONE;
    }

    @Override
    public void close() {
        asker.close();
    }
}
