package dev.reseat.practice;

import static dev.reseat.practice.Route.Where.ACTIVE_ONLY;
import static dev.reseat.practice.Route.Where.ANY_NODE_ANYBODY;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO_ANYBODY;

import dev.reseat.practice.http.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What the servers say of themselves and of each other.
final class ClusterRoutes {
    private ClusterRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("read", "sys/health", ANY_NODE_ANYBODY, ClusterRoutes::health),
                Route.of("read", "sys/seal-status", ANY_NODE_ANYBODY, ClusterRoutes::sealStatus),
                Route.of("read", "sys/leader", ANY_NODE_ANYBODY, ClusterRoutes::leader),
                Route.of(
                        "read",
                        "sys/replication/status",
                        STANDBYS_TOO_ANYBODY,
                        ClusterRoutes::replication),
                Route.of("read", "sys/ha-status", ACTIVE_ONLY, ClusterRoutes::haStatus),
                Route.of("read", "sys/host-info", STANDBYS_TOO, ClusterRoutes::hostInfo),
                Route.of("read", "sys/metrics", STANDBYS_TOO, ClusterRoutes::metrics),
                Route.of(
                        "list",
                        "sys/version-history/?",
                        STANDBYS_TOO,
                        ClusterRoutes::versionHistory));
    }

    private static Answer health(Ask ask) {
        if (ask.node().sealed()) {
            return sealedHealth(ask);
        }
        boolean standby = !ask.node().isActive();
        var body = Replies.object();
        body.put("initialized", true);
        body.put("sealed", false);
        body.put("standby", standby);
        ask.conduct().describeHealth(body, standby);
        body.put("replication_dr_mode", "disabled");
        body.put("server_time_utc", Instant.now().getEpochSecond());
        body.put("version", ask.conduct().version());
        body.put("cluster_name", "practice");
        body.put("cluster_id", ask.cluster().id());
        return Replies.raw(healthStatus(ask, standby), body);
    }

    private static Answer sealedHealth(Ask ask) {
        var body = Replies.object().put("initialized", true).put("sealed", true);
        body.put("standby", true);
        ask.conduct().describeHealth(body, false);
        body.put("replication_performance_mode", "unknown").put("replication_dr_mode", "unknown");
        body.put("server_time_utc", Instant.now().getEpochSecond());
        body.put("version", ask.conduct().version());
        return Replies.raw(code(ask, "sealedcode").orElse(503), body);
    }

    private static int healthStatus(Ask ask, boolean standby) {
        if (!standby) {
            return code(ask, "activecode").orElse(200);
        }
        var usual = ask.conduct().standby();
        if (ask.request().query("standbyok").isPresent()
                || ask.request().query("perfstandbyok").isPresent()) {
            return 200;
        }
        return code(ask, usual.parameter()).orElse(usual.status());
    }

    private static Optional<Integer> code(Ask ask, String parameter) {
        try {
            return ask.request().query(parameter).map(Integer::valueOf);
        } catch (NumberFormatException _) {
            throw new Refused(400);
        }
    }

    private static Answer sealStatus(Ask ask) {
        var body = Replies.object();
        body.put("type", "shamir").put("initialized", true).put("sealed", ask.node().sealed());
        body.put("t", 3).put("n", 5).put("progress", 0).put("nonce", "");
        body.put("version", ask.conduct().version());
        body.put(ask.conduct().built().getFirst(), ask.conduct().built().getLast());
        body.put("migration", false).put("recovery_seal", false).put("storage_type", "raft");
        if (!ask.node().sealed()) {
            body.put("cluster_name", "practice").put("cluster_id", ask.cluster().id());
        }
        return Replies.raw(200, body);
    }

    private static Answer leader(Ask ask) {
        var leading = ask.cluster().leading();
        var body = Replies.object();
        body.put("ha_enabled", true).put("is_self", ask.node().isActive());
        body.put("active_time", ask.cluster().begun().toString());
        body.put("leader_address", leading.map(node -> node.address().toString()).orElse(""));
        body.put("leader_cluster_address", leading.map(ClusterRoutes::clusterAddress).orElse(""));
        ask.conduct().describeLeader(body, ask.node().isActive());
        body.put("raft_committed_index", RaftRoutes.INDEX)
                .put("raft_applied_index", RaftRoutes.INDEX);
        return Replies.raw(200, body);
    }

    private static String clusterAddress(Node node) {
        return "https://" + RaftRoutes.address(node);
    }

    private static Answer replication(Ask ask) {
        if (!ask.conduct().tellsReplication()) {
            throw new Refused(404, "unsupported path");
        }
        return Replies.data(ask, Replies.object().put("mode", "disabled"));
    }

    private static Answer haStatus(Ask ask) {
        var data = Replies.object();
        var nodes = data.putArray("nodes");
        var core = ask.conduct().version().replaceFirst("\\+.*", "");
        for (var node : ask.cluster().nodes()) {
            boolean heard = node.isActive() || ask.cluster().leadership().heardOfOthers();
            if (node.sealed() || !heard) {
                continue;
            }
            ObjectNode row = nodes.addObject();
            row.put("hostname", node.name()).put("api_address", node.address().toString());
            row.put("cluster_address", clusterAddress(node)).put("active_node", node.isActive());
            if (node.isActive()) {
                row.putNull("last_echo");
            } else {
                row.put("last_echo", Instant.now().toString());
            }
            row.put("version", core).put("upgrade_version", core);
        }
        return Replies.merged(ask, data);
    }

    private static Answer hostInfo(Ask ask) {
        var data = Replies.object();
        data.put("timestamp", Instant.now().toString());
        for (var list : List.of("cpu", "cpu_times", "disk")) {
            data.putArray(list);
        }
        data.putObject("host").put("hostname", ask.node().name()).put("os", "linux");
        data.putObject("memory");
        return Replies.data(ask, data);
    }

    /// As OpenBao 2.7.2 answers where its configuration has no `telemetry`, which is the default. Nothing is counted here, so
    /// the form in JSON is empty.
    private static Answer metrics(Ask ask) {
        var format = ask.request().query("format").orElse("");
        if (!format.isEmpty()) {
            var words =
                    format.equals("prometheus")
                            ? "prometheus is not enabled"
                            : "metric response format \"" + format + "\" unknown";
            return new Answer(400, Map.of("Content-Type", "text/plain"), words);
        }
        var body = Replies.object().put("Timestamp", Instant.now().toString());
        List.of("Gauges", "Points", "Counters", "Samples").forEach(body::putArray);
        return Replies.raw(200, body);
    }

    private static Answer versionHistory(Ask ask) {
        var data = Replies.object();
        data.putArray("keys").add(ask.conduct().version());
        data.putObject("key_info")
                .putObject(ask.conduct().version())
                .put(ask.conduct().built().getFirst(), ask.conduct().built().getLast())
                .put("timestamp_installed", ask.cluster().begun().toString())
                .putNull("previous_version");
        return Replies.data(ask, data);
    }
}
