package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import dev.reseat.practice.http.Line;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import tools.jackson.databind.node.ObjectNode;

/// Reloads, and what can be asked about them.
final class ReloadRoutes {
    private static final Logger LOG = System.getLogger(ReloadRoutes.class.getName());
    private static final String PATH = "sys/plugins/reload/backend";
    private static final Set<String> FIELDS = Set.of("plugin", "mounts", "scope");
    private static final Set<String> SINGLETONS =
            Set.of(
                    "system",
                    "identity",
                    "cubbyhole",
                    "token",
                    "ns_system",
                    "ns_identity",
                    "ns_cubbyhole",
                    "ns_token");

    private final Executor background;

    /// @param background where standbys follow a global reload
    ReloadRoutes(Executor background) {
        this.background = background;
    }

    /// What a reload asks for.
    ///
    /// @param plugin its name; empty where mounts are named
    /// @param mounts their paths
    /// @param global whether every node is meant
    private record Wish(String plugin, List<String> mounts, boolean global) {}

    List<Route> all() {
        return List.of(
                Route.of("update", PATH, Route.Where.STANDBYS_TOO, this::reload),
                Route.of("read", PATH + "/status", Route.Where.ACTIVE_ONLY, ReloadRoutes::status));
    }

    /// Whether it is a reload of any kind.
    boolean isReload(Ask ask) {
        return ask.path().equals(PATH) && ask.operation().equals("update");
    }

    /// Whether it is a reload of all nodes, which the active one leads.
    boolean reachesAll(Ask ask) {
        return ask.path().equals(PATH)
                && ask.conduct().globalReachesStandbys()
                && ask.body().path("scope").asString("").equals("global");
    }

    private Answer reload(Ask ask) throws InterruptedException {
        var wish = wish(ask);
        if (ask.conduct().refusesOddNames() && !wish.plugin().isEmpty()) {
            refuseOddName(ask, wish.plugin());
        }
        boolean matched =
                !wish.mounts().isEmpty()
                        || ask.mounts().running(wish.plugin()).stream()
                                .anyMatch(mount -> !mount.singleton());
        var error =
                run(wish, new Reloader(ask.node(), ask.namespace(), ask.request().line(), false));
        if (error.isPresent()) {
            return Replies.errors(ask.conduct().failedReload(), error.get());
        }
        var body = Replies.frame(ask, Replies.object());
        var id = body.get("request_id").asString();
        body.putObject("data").put("reload_id", id);
        if (wish.global() && ask.conduct().globalReachesStandbys()) {
            note(ask.node(), id, Optional.empty());
            follow(ask, wish, id);
        }
        var odd = new TreeSet<>(ask.body().propertyNames());
        odd.removeAll(FIELDS);
        if (!odd.isEmpty()) {
            var names = String.join(" ", odd);
            body.putArray("warnings")
                    .add("Endpoint ignored these unrecognized parameters: [" + names + "]");
        } else if (!matched) {
            ask.conduct()
                    .warningWhenNothingMatched()
                    .ifPresent(text -> body.putArray("warnings").add(text));
        }
        return Replies.raw(wish.global() ? ask.conduct().global() : 200, body);
    }

    private static Wish wish(Ask ask) {
        var conduct = ask.conduct();
        var plugin = Bodies.text(ask.body(), "plugin", conduct);
        var mounts = Bodies.texts(ask.body(), "mounts", conduct);
        var scope = Bodies.text(ask.body(), "scope", conduct);
        if (!plugin.isEmpty() && !mounts.isEmpty()) {
            throw new Refused(400, "plugin and mounts cannot be set at the same time");
        }
        if (plugin.isEmpty() && mounts.isEmpty()) {
            throw new Refused(400, "plugin or mounts must be provided");
        }
        if (!scope.isEmpty() && !scope.equals("global")) {
            throw new Refused(400, conduct.texts().badScope());
        }
        return new Wish(plugin, mounts, scope.equals("global"));
    }

    private static void refuseOddName(Ask ask, String name) {
        if (SINGLETONS.contains(name)) {
            throw new Refused(400, "singleton plugin cannot be reloaded: \"" + name + "\"");
        }
        var rows = ask.cluster().catalog().named(name);
        if (rows.isEmpty()) {
            throw new Refused(400, "plugin not found in the catalog: \"" + name + "\"");
        }
        if (rows.stream().allMatch(row -> row.id().type().equals("database"))) {
            throw new Refused(
                    400,
                    "plugin \""
                            + name
                            + "\" cannot be reloaded, only plugins of type auth and secret can be"
                            + " reloaded");
        }
    }

    private static Optional<String> run(Wish wish, Reloader reloader) throws InterruptedException {
        return wish.plugin().isEmpty()
                ? reloader.byMounts(wish.mounts())
                : reloader.byName(wish.plugin());
    }

    /// Standbys hear of it through the storage, each a little later than the one before.
    private void follow(Ask ask, Wish wish, String id) {
        var cluster = ask.cluster();
        var standbys =
                cluster.nodes().stream()
                        .filter(node -> !node.isActive() && !node.sealed())
                        .toList();
        for (int i = 0; i < standbys.size(); i++) {
            var standby = standbys.get(i);
            var delay = Duration.ofMillis(300 + 250L * i);
            cluster.followedBy(
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    var line = new Line();
                                    line.cutWithin(delay);
                                    var reloader =
                                            new Reloader(standby, ask.namespace(), line, true);
                                    note(standby, id, run(wish, reloader));
                                } catch (InterruptedException e) {
                                    LOG.log(
                                            Level.DEBUG,
                                            () ->
                                                    "closed while "
                                                            + standby.name()
                                                            + " was following a reload");
                                    Thread.currentThread().interrupt();
                                }
                            },
                            background));
        }
    }

    private static void note(Node node, String id, Optional<String> error) {
        if (node.cluster().conduct().reportsReloads()) {
            node.cluster()
                    .outcomes(id)
                    .put(
                            node.participant(),
                            new ClusterState.Outcome(Instant.now(), error.orElse("")));
        }
    }

    private static Answer status(Ask ask) {
        if (!ask.conduct().reportsReloads()) {
            throw new Refused(404, ask.conduct().texts().noReloadStatus());
        }
        var id = ask.request().query("reload_id").orElse("");
        if (id.isEmpty()) {
            throw new Refused(400, "reload_id must be provided");
        }
        var data = Replies.object();
        data.put("reload_id", id);
        ObjectNode results = data.putObject("results");
        ask.cluster()
                .outcomes(id)
                .forEach((participant, outcome) ->
                        results.putObject(participant)
                                .put("timestamp", outcome.at().toString())
                                .put("error", outcome.error()));
        return Replies.data(ask, data);
    }
}
