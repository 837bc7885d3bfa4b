package dev.reseat.practice;

import static dev.reseat.practice.Route.Where.ACTIVE_ONLY;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO;

import dev.reseat.practice.http.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The plugin catalog. Reading it waits while a plugin process starts at that node.
final class CatalogRoutes {
    private static final List<String> TYPES = List.of("auth", "database", "secret");
    private static final String ROW = "sys/plugins/catalog/{type}/{name*}";

    private CatalogRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("read", "sys/plugins/catalog", STANDBYS_TOO, CatalogRoutes::overview),
                Route.of("list", "sys/plugins/catalog/?", STANDBYS_TOO, CatalogRoutes::unlistable),
                Route.of("list", "sys/plugins/catalog/{type}/?", STANDBYS_TOO, CatalogRoutes::list),
                Route.of(
                        "read",
                        "sys/plugins/catalog/{type}",
                        STANDBYS_TOO,
                        CatalogRoutes::withoutType),
                Route.of("read", ROW, STANDBYS_TOO, CatalogRoutes::one),
                Route.of("update", ROW, ACTIVE_ONLY, Registration::register),
                Route.of("delete", ROW, ACTIVE_ONLY, Registration::deregister),
                Route.of(
                        "list",
                        "sys/plugins/runtimes/catalog/?",
                        STANDBYS_TOO,
                        CatalogRoutes::runtimes));
    }

    private static Stream<CatalogRow> rows(Ask ask) throws InterruptedException {
        var lock = ask.node().starter().catalogLock.readLock();
        lock.lockInterruptibly();
        try {
            return ask.cluster().catalog().rows().stream();
        } finally {
            lock.unlock();
        }
    }

    private static Answer overview(Ask ask) throws InterruptedException {
        var data = Replies.object();
        for (var type : TYPES) {
            var names = names(ask, type);
            if (!names.isEmpty()) {
                names.forEach(data.putArray(type)::add);
            }
        }
        var detailed = data.putArray("detailed");
        rows(ask)
                .forEach(row -> {
                    ObjectNode line = detailed.addObject();
                    line.put("name", row.id().name())
                            .put("type", row.id().type())
                            .put("version", row.id().version());
                    line.put("builtin", row.builtin());
                    if (row.builtin()) {
                        line.put("deprecation_status", row.deprecation());
                    } else {
                        line.put("sha256", row.sha256());
                    }
                });
        return Replies.data(ask, data);
    }

    private static Set<String> names(Ask ask, String type) throws InterruptedException {
        var names = new TreeSet<String>();
        rows(ask)
                .filter(row -> row.id().type().equals(type))
                .filter(row ->
                        !ask.conduct().namesLackVersionedRows()
                                || row.builtin()
                                || row.id().version().isEmpty())
                .forEach(row -> names.add(row.id().name()));
        return names;
    }

    private static Answer unlistable(Ask ask) {
        throw Refused.unsupportedOperation();
    }

    private static Answer list(Ask ask) throws InterruptedException {
        if (!TYPES.contains(ask.part("type"))) {
            throw Refused.unsupportedOperation();
        }
        var data = Replies.object();
        names(ask, ask.part("type")).forEach(data.putArray("keys")::add);
        return Replies.data(ask, data);
    }

    private static Answer withoutType(Ask ask) {
        if (TYPES.contains(ask.part("type"))) {
            throw Refused.unsupportedOperation();
        }
        return Replies.warning(ask, deprecated(ask.part("type")));
    }

    private static String deprecated(String name) {
        return "Deprecated API endpoint, cannot read plugin information from catalog for \""
                + name
                + "\"";
    }

    private static Answer one(Ask ask) throws InterruptedException {
        var type = ask.part("type");
        var name = ask.part("name");
        if (!TYPES.contains(type)) {
            return Replies.warning(ask, deprecated(type + "/" + name));
        }
        var version = Versions.normal(ask.request().query("version").orElse(""), ask.conduct());
        var lock = ask.node().starter().catalogLock.readLock();
        lock.lockInterruptibly();
        lock.unlock();
        var row =
                ask.cluster()
                        .catalog()
                        .find(type, name, version)
                        .orElseThrow(() -> new Refused(404));
        var data = Replies.object();
        data.put("name", name).put("version", row.id().version()).put("builtin", row.builtin());
        data.put("command", row.command()).put("sha256", row.sha256());
        if (row.builtin()) {
            data.putNull("args").put("deprecation_status", row.deprecation());
        } else {
            data.putArray("args");
        }
        if (ask.conduct().saysOci()) {
            data.put("oci", false).put("declarative", false);
        }
        return Replies.data(ask, data);
    }

    private static Answer runtimes(Ask ask) {
        throw ask.conduct().saysOci() ? Refused.unsupportedPath() : new Refused(404);
    }
}
