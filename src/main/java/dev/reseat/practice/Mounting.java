package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.UUID;

/// Makes and removes mounts.
final class Mounting {
    private Mounting() {}

    static Answer mount(Ask ask) throws InterruptedException {
        var path = ask.mountPath();
        if (path.startsWith("auth/")) {
            throw new Refused(400, "cannot mount \"" + path + "\"");
        }
        return mount(ask, path);
    }

    static Answer mountAuth(Ask ask) throws InterruptedException {
        return mount(ask, "auth/" + ask.mountPath());
    }

    private static Answer mount(Ask ask, String path) throws InterruptedException {
        var conduct = ask.conduct();
        var type = Bodies.text(ask.body(), "type", conduct);
        var options = ask.body().path("options");
        if (!type.equals("kv") && options.has("version")) {
            throw new Refused(
                    400, "secrets engine \"" + type + "\" does not allow setting a version");
        }
        ask.mounts()
                .inTheWayOf(path)
                .ifPresent(other -> {
                    throw new Refused(400, "path is already in use at " + other.path());
                });
        var version = version(ask, path, type);
        var description = Bodies.text(ask.body(), "description", conduct);
        boolean kv2 = options.path("version").asString("").equals("2");
        var about =
                new Mount.About(
                        description,
                        accessor(path, type),
                        UUID.randomUUID().toString(),
                        kv2,
                        false);
        var mount = new Mount(ask.namespace(), path, type, version, about);
        try {
            ask.node().starter().start(mount, version, ask.request().line());
        } catch (StartFailed e) {
            throw new Refused(400, e.asReloadSaysIt());
        }
        ask.mounts().put(mount);
        return Replies.nothing();
    }

    private static String version(Ask ask, String path, String type) {
        var pluginType = path.startsWith("auth/") ? "auth" : "secret";
        var catalog = ask.cluster().catalog();
        var asked =
                Versions.normal(
                        ask.body().path("config").path("plugin_version").asString(""),
                        ask.conduct());
        if (type.equals("database")) {
            return "";
        }
        if (catalog.find(pluginType, type, asked).isPresent()) {
            return asked;
        }
        var newest = asked.isEmpty() ? catalog.newest(pluginType, type) : "";
        if (newest.isEmpty()) {
            throw new Refused(
                    400,
                    "plugin not found in the catalog: "
                            + type
                            + (asked.isEmpty() ? "" : ", version=" + asked));
        }
        return newest;
    }

    /// A short handle in the form that the servers give out.
    static String accessor(String path, String type) {
        var number = "%08x".formatted(path.hashCode());
        return (path.startsWith("auth/") ? "auth_" : "") + type + "_" + number;
    }

    static Answer unmount(Ask ask) {
        return unmount(ask, ask.mountPath());
    }

    static Answer unmountAuth(Ask ask) {
        return unmount(ask, "auth/" + ask.mountPath());
    }

    private static Answer unmount(Ask ask, String path) {
        var gone = ask.mounts().at(path);
        ask.mounts().remove(path);
        gone.ifPresent(mount -> ask.cluster().nodes().forEach(node -> node.forget(mount.full())));
        return Replies.nothing();
    }
}
