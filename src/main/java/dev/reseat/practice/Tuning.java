package dev.reseat.practice;

import dev.reseat.practice.http.Answer;

/// Reads and changes the settings of a mount. A new version only counts from the next reload on.
final class Tuning {
    private static final int MONTH = 2_764_800;

    private Tuning() {}

    static Answer read(Ask ask) {
        return read(ask, ask.mountPath());
    }

    static Answer readAuth(Ask ask) {
        return read(ask, "auth/" + ask.mountPath());
    }

    private static Answer read(Ask ask, String path) {
        var mount =
                ask.mounts()
                        .at(path)
                        .orElseThrow(() ->
                                new Refused(400, "cannot fetch sysview for path \"" + path + "\""));
        var data = Replies.object();
        data.put("default_lease_ttl", MONTH)
                .put("max_lease_ttl", MONTH)
                .put("force_no_cache", false);
        data.put("description", mount.about().description());
        if (!mount.version().isEmpty()) {
            data.put("plugin_version", mount.version());
        }
        if (mount.auth()) {
            data.put("token_type", "default-service");
        }
        return Replies.merged(ask, data);
    }

    static Answer write(Ask ask) throws InterruptedException {
        return write(ask, ask.mountPath());
    }

    static Answer writeAuth(Ask ask) throws InterruptedException {
        return write(ask, "auth/" + ask.mountPath());
    }

    private static Answer write(Ask ask, String path) throws InterruptedException {
        var lock = ask.node().mountsLock.writeLock();
        lock.lockInterruptibly();
        try {
            var mount =
                    ask.mounts()
                            .at(path)
                            .orElseThrow(() ->
                                    new Refused(
                                            400,
                                            "tune of path \""
                                                    + path
                                                    + "\" failed: no mount entry found"));
            var body = ask.body();
            var about = mount.about();
            if (body.has("description")) {
                about = about.describedAs(Bodies.text(body, "description", ask.conduct()));
            }
            if (body.has("listing_visibility")) {
                about =
                        about.shown(
                                Bodies.text(body, "listing_visibility", ask.conduct())
                                        .equals("unauth"));
            }
            var tuned = mount.with(about);
            if (body.has("plugin_version")) {
                tuned = tuned.tunedTo(version(ask, mount));
            }
            ask.mounts().put(tuned);
            return Replies.nothing();
        } finally {
            lock.unlock();
        }
    }

    private static String version(Ask ask, Mount mount) {
        var given = Bodies.text(ask.body(), "plugin_version", ask.conduct());
        var version = Versions.strict(given, ask.conduct());
        if (ask.cluster().catalog().find(mount.pluginType(), mount.type(), version).isEmpty()) {
            throw new Refused(
                    400,
                    "plugin not found in the catalog: " + mount.type() + ", version=" + version);
        }
        return version;
    }
}
