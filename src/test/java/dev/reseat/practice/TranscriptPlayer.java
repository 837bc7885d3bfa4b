package dev.reseat.practice;

import dev.reseat.exchanges.Exchange;
import dev.reseat.exchanges.Recording;
import java.net.URI;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
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
        var body =
                request.body().isString()
                        ? request.body().asString()
                        : request.body().isObject() ? request.body().toString() : "";
        var headers = new HashMap<>(request.headers());
        headers.remove("Accept-Encoding");
        var path =
                request.path().substring("/v1/".length())
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
            standbysFollow();
            return;
        }
        if (action.action().equals("node-started")) {
            of(details.get("node").asString()).seal();
            return;
        }
        details.path("nodes")
                .forEach(name -> change(of(name.asString()), action.action(), details));
    }

    /// The recorder let time pass until standbys had followed a reload; here that can be waited
    /// for.
    private void standbysFollow() {
        cluster.state().followed().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static void change(Node node, String action, JsonNode details) {
        var name = details.get("binary").asString();
        var files = node.files();
        switch (action) {
            case "binary-put", "binary-replaced" ->
                    files.put(
                            name,
                            Laboratory.file(name, details.get("sha256").asString())
                                    .in(executable(details)));
            case "binary-removed" -> files.remove(name);
            case "binary-renamed" -> {
                var moved = files.remove(name);
                if (moved != null) {
                    files.put(details.get("to").asString(), moved);
                }
            }
            case "binary-mode-changed" ->
                    files.computeIfPresent(name, (key, file) -> file.in(executable(details)));
            case "steering-file-written" ->
                    files.computeIfPresent(
                            name, (key, file) -> file.in(trouble(details.get("content"))));
            case "steering-file-removed" ->
                    files.computeIfPresent(name, (key, file) -> file.in(PluginFile.Trouble.NONE));
            default -> {}
        }
    }

    private static PluginFile.Trouble executable(JsonNode details) {
        return details.get("mode").asString().startsWith("7")
                ? PluginFile.Trouble.NONE
                : new PluginFile.Trouble.NotExecutable();
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
