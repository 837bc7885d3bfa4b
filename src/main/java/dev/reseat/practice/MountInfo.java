package dev.reseat.practice;

import tools.jackson.databind.node.ObjectNode;

/// One mount as the lists show it.
final class MountInfo {
    private MountInfo() {}

    static ObjectNode of(Ask ask, Mount mount) {
        var conduct = ask.conduct();
        var showing = conduct.standbysShowTheirOwn() ? ask.node() : ask.cluster().active();
        var running = showing.backend(mount).running();
        var info = Replies.object();
        info.put("accessor", mount.about().accessor());
        config(mount, info.putObject("config"));
        ask.cluster()
                .catalog()
                .builtin(mount.pluginType(), mount.type())
                .ifPresent(row -> info.put("deprecation_status", row.deprecation()));
        info.put("description", mount.about().description());
        info.put("external_entropy_access", false).put("local", mount.type().endsWith("cubbyhole"));
        if (mount.singleton()) {
            info.putNull("options");
        } else if (mount.about().kv2()) {
            info.putObject("options").put("version", "2");
        } else {
            info.putObject("options");
        }
        info.put("plugin_version", mount.version());
        info.put("running_plugin_version", running.version())
                .put("running_sha256", running.sha256());
        info.put("seal_wrap", mount.type().endsWith("system"));
        return info.put("type", mount.type()).put("uuid", mount.about().uuid());
    }

    private static void config(Mount mount, ObjectNode config) {
        config.put("default_lease_ttl", 0).put("max_lease_ttl", 0).put("force_no_cache", false);
        if (mount.auth()) {
            config.put("token_type", "default-service");
        }
        if (mount.about().visible()) {
            config.put("listing_visibility", "unauth");
        }
        if (mount.type().endsWith("system")) {
            config.putArray("passthrough_request_headers").add("Accept");
        }
        if (mount.type().endsWith("identity")) {
            config.putArray("passthrough_request_headers").add("Authorization");
        }
    }
}
