package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/// What database engines answer about their connections. No database is behind them: nothing is ever connected.
final class DatabaseEngine {
    private final Map<String, NavigableMap<String, Connection>> byEngine =
            new ConcurrentHashMap<>();

    /// A connection as it was configured.
    ///
    /// @param name as the engine lists it
    /// @param plugin its plugin's name in the catalog
    /// @param version what it asks for; empty for unversioned or builtin
    /// @param url where it would connect to, without a password
    record Connection(String name, String plugin, String version, String url) {}

    /// A connection that is there from the start.
    ///
    /// @param engine full path of its mount
    void add(String engine, Connection connection) {
        of(engine).put(connection.name(), connection);
    }

    private NavigableMap<String, Connection> of(String engine) {
        return byEngine.computeIfAbsent(engine, key -> new ConcurrentSkipListMap<>());
    }

    /// Answers a request to a database engine.
    Answer answer(Ask ask, Mount mount) {
        var rest = ask.path().substring(mount.path().length());
        var connections = of(mount.full());
        if (rest.equals("config") || rest.equals("config/")) {
            if (!ask.operation().equals("list")) {
                throw Refused.unsupportedOperation();
            }
            return list(ask, connections);
        }
        if (rest.startsWith("config/")) {
            return config(ask, connections, rest.substring("config/".length()));
        }
        if (rest.startsWith("reset/") && ask.operation().equals("update")) {
            return reset(connections, rest.substring("reset/".length()));
        }
        throw Refused.unsupportedPath();
    }

    private static Answer list(Ask ask, NavigableMap<String, Connection> connections) {
        if (connections.isEmpty()) {
            throw new Refused(404);
        }
        var data = Replies.object();
        connections.keySet().forEach(data.putArray("keys")::add);
        return Replies.data(ask, data);
    }

    private static Answer config(
            Ask ask, NavigableMap<String, Connection> connections, String name) {
        return switch (ask.operation()) {
            case "read" -> {
                var found = connections.get(name);
                if (found == null) {
                    throw new Refused(404);
                }
                yield Replies.data(ask, describe(ask, found));
            }
            case "update" -> {
                var conduct = ask.conduct();
                connections.put(
                        name,
                        new Connection(
                                name,
                                Bodies.text(ask.body(), "plugin_name", conduct),
                                Bodies.text(ask.body(), "plugin_version", conduct),
                                Bodies.text(ask.body(), "connection_url", conduct)));
                yield Replies.nothing();
            }
            case "delete" -> {
                connections.remove(name);
                yield Replies.nothing();
            }
            default -> throw Refused.unsupportedOperation();
        };
    }

    private static ObjectNode describe(Ask ask, Connection connection) {
        var data = Replies.object();
        data.putArray("allowed_roles").add("*");
        data.putObject("connection_details")
                .put("connection_url", connection.url())
                .put("username", "vault");
        data.put("password_policy", "").put("plugin_name", connection.plugin());
        data.put("plugin_version", connection.version());
        data.putArray("root_credentials_rotate_statements");
        if (ask.conduct().tellsRunningDatabase()) {
            ask.cluster()
                    .catalog()
                    .find("database", connection.plugin(), connection.version())
                    .ifPresent(row -> data.put("running_plugin_version", row.id().version()));
        }
        return data;
    }

    private static Answer reset(NavigableMap<String, Connection> connections, String name) {
        if (!connections.containsKey(name)) {
            throw new Refused(
                    500,
                    Frame.around(
                            "failed to find entry for connection with name: \"" + name + "\""));
        }
        return Replies.nothing();
    }
}
