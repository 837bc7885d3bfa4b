package dev.reseat.practice;

import static dev.reseat.practice.Route.Where.ACTIVE_ONLY;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO;

import dev.reseat.practice.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The lists of namespaces, and the lock on one.
final class NamespaceRoutes {
    private static final String ONE = "sys/namespaces/{path*}";

    private NamespaceRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("list", "sys/namespaces/?", ACTIVE_ONLY, ask -> list(ask, false)),
                Route.of("scan", "sys/namespaces/?", ACTIVE_ONLY, NamespaceRoutes::scan),
                Route.of(
                        "update",
                        "sys/namespaces/api-lock/lock/{path*}",
                        ACTIVE_ONLY,
                        NamespaceRoutes::lock),
                Route.of(
                        "update",
                        "sys/namespaces/api-lock/unlock/{path*}",
                        ACTIVE_ONLY,
                        NamespaceRoutes::unlock),
                Route.of("read", ONE, ACTIVE_ONLY, NamespaceRoutes::one),
                Route.of(
                        "read",
                        "sys/internal/ui/namespaces",
                        STANDBYS_TOO,
                        NamespaceRoutes::touched));
    }

    private static void refuseWithout(Ask ask) {
        if (!ask.conduct().namespaces()) {
            throw new Refused(404, ask.conduct().texts().noNamespaces());
        }
    }

    private static Answer scan(Ask ask) {
        if (!ask.conduct().namespaces()) {
            throw new Refused(405);
        }
        return list(ask, true);
    }

    private static Answer list(Ask ask, boolean deep) {
        refuseWithout(ask);
        var names = ask.cluster().namespaces().below(ask.namespace(), deep);
        if (names.isEmpty()) {
            throw new Refused(404);
        }
        var data = Replies.object();
        var info = data.putObject("key_info");
        names.forEach(name -> describe(ask, name, info.putObject(name)));
        names.forEach(data.putArray("keys")::add);
        return Replies.data(ask, data);
    }

    private static Answer one(Ask ask) {
        refuseWithout(ask);
        var data = Replies.object();
        describe(ask, known(ask) + "/", data);
        return Replies.data(ask, data);
    }

    /// The path in the request, where there is such a namespace below the request's own.
    private static String known(Ask ask) {
        var path = ask.part("path");
        if (!ask.cluster().namespaces().has(below(ask, path))) {
            throw new Refused(404);
        }
        return path;
    }

    private static String below(Ask ask, String path) {
        return ask.namespace().isEmpty() ? path : ask.namespace() + "/" + path;
    }

    private static void describe(Ask ask, String name, ObjectNode info) {
        var path = below(ask, name);
        var uuid = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString();
        info.putObject("custom_metadata");
        info.put("id", uuid.substring(0, 6)).put("path", path);
        ask.conduct()
                .describeNamespace(
                        info,
                        uuid,
                        ask.cluster().namespaces().locked(path.substring(0, path.length() - 1)));
    }

    private static Answer lock(Ask ask) {
        refuseWithout(ask);
        ask.cluster().namespaces().lock(below(ask, known(ask)));
        return Replies.data(ask, Replies.object().put("unlock_key", UUID.randomUUID().toString()));
    }

    private static Answer unlock(Ask ask) {
        refuseWithout(ask);
        ask.cluster().namespaces().unlock(below(ask, known(ask)));
        return Replies.nothing();
    }

    /// What any token is told: the namespaces right below that its policies reach into.
    private static Answer touched(Ask ask) {
        var data = Replies.object();
        if (!ask.conduct().namespaces()) {
            data.putArray("keys").add("");
            return Replies.data(ask, data);
        }
        var names =
                ask.cluster().namespaces().below(ask.namespace(), false).stream()
                        .filter(name -> ask.rights().touch(name))
                        .toList();
        if (!names.isEmpty()) {
            names.forEach(data.putArray("keys")::add);
        }
        return Replies.data(ask, data);
    }
}
