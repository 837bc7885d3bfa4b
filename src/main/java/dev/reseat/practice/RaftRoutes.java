package dev.reseat.practice;

import static dev.reseat.practice.Route.Where.ACTIVE_ONLY;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO;

import dev.reseat.practice.http.Answer;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What the raft storage says of its members: all of them, those that are sealed too.
final class RaftRoutes {
    /// The last entry of the log; nothing that the practice cluster does adds to it.
    static final int INDEX = 129;

    private RaftRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of(
                        "read",
                        "sys/storage/raft/configuration",
                        STANDBYS_TOO,
                        RaftRoutes::configuration),
                Route.of(
                        "read",
                        "sys/storage/raft/autopilot/state",
                        ACTIVE_ONLY,
                        RaftRoutes::autopilot));
    }

    /// Host and cluster port.
    static String address(Node node) {
        return "127.0.0.1:" + (node.address().getPort() + 1);
    }

    private static Answer configuration(Ask ask) {
        var data = Replies.object();
        var config = data.putObject("config");
        var servers = config.putArray("servers");
        for (var node : ask.cluster().nodes()) {
            servers.addObject()
                    .put("node_id", node.name())
                    .put("address", address(node))
                    .put("leader", node.isActive())
                    .put("protocol_version", "3")
                    .put("voter", true);
        }
        config.put("index", 0);
        return Replies.data(ask, data);
    }

    private static Answer autopilot(Ask ask) {
        var nodes = ask.cluster().nodes();
        long well = nodes.stream().filter(node -> !node.sealed()).count();
        var data = Replies.object();
        data.put("failure_tolerance", Math.max(0, well - nodes.size() / 2 - 1));
        data.put("healthy", well == nodes.size());
        data.put("leader", ask.cluster().leading().map(Node::name).orElse(""));
        var servers = data.putObject("servers");
        nodes.forEach(node -> describe(ask, node, servers.putObject(node.name())));
        var voters = data.putArray("voters");
        nodes.forEach(node -> voters.add(node.name()));
        return Replies.data(ask, data);
    }

    /// A sealed one has told nothing since it was started, as after "node-killed-autopilot".
    private static void describe(Ask ask, Node node, ObjectNode server) {
        boolean well = !node.sealed();
        server.put("id", node.name()).put("name", node.name()).put("address", address(node));
        server.put("node_status", "alive");
        server.put("last_contact", node.isActive() ? "0s" : well ? "1.141755971s" : "4m12.5s");
        server.put("last_term", well ? 3 : 0).put("last_index", well ? INDEX : 0);
        server.put("healthy", well);
        server.put("stable_since", (well ? ask.cluster().begun() : Instant.now()).toString());
        server.put("status", node.isActive() ? "leader" : "voter");
        server.put("version", ask.conduct().version()).put("node_type", "voter");
    }
}
