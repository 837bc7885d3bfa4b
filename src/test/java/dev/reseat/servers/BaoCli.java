package dev.reseat.servers;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The `bao` command line against one address: what an administrator would see today.
///
/// @param bao the program
/// @param address of the server
/// @param token sent with each command
public record BaoCli(BaoBinary bao, URI address, String token) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// Runs a command, such as `run("plugin", "list")`; never fails by exit code.
    public ToolRun run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(bao.path().toString()));
        command.addAll(List.of(arguments));
        return ToolRun.of(
                command, Map.of("BAO_ADDR", address.toString(), "BAO_TOKEN", token), LIMIT);
    }

    /// Runs a command and reads the JSON it prints; fails with its words on another exit code
    /// than 0. The caller asks for JSON by `-format=json`.
    public JsonNode json(String... arguments) {
        ToolRun run = run(arguments);
        if (run.exit() != 0) {
            throw new AssertionError("bao " + String.join(" ", arguments) + ": " + run.lastWords());
        }
        return JSON.readTree(run.out());
    }

    /// The plugin catalog: `bao plugin list -detailed`.
    public JsonNode pluginList() {
        return json("plugin", "list", "-detailed", "-format=json");
    }

    /// The secret mounts: `bao secrets list -detailed`.
    public JsonNode secretsList() {
        return json("secrets", "list", "-detailed", "-format=json");
    }

    /// The auth mounts: `bao auth list -detailed`.
    public JsonNode authList() {
        return json("auth", "list", "-detailed", "-format=json");
    }
}
