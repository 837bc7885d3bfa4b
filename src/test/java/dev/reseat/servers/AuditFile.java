package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit file of one node: what reached the server, in the server's own words. A request's line
/// is written before the request is executed, a response's line before it is sent.
///
/// @param file where the server writes it
public record AuditFile(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /// All whole lines so far, oldest first; none where there is no file yet.
    public List<JsonNode> lines() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return whole.lines().<JsonNode>map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of requests to `path` (without `/v1/`), whatever the operation.
    public List<JsonNode> requests(String path) {
        return of("request", path);
    }

    /// The lines of responses to requests to `path`.
    public List<JsonNode> responses(String path) {
        return of("response", path);
    }

    private List<JsonNode> of(String type, String path) {
        return lines().stream()
                .filter(line -> line.path("type").asString("").equals(type))
                .filter(line -> line.path("request").path("path").asString("").equals(path))
                .toList();
    }
}
