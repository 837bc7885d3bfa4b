package dev.reseat.servers;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The steps that bring plugins onto a server before a test looks at it. All fail with the server's
/// own words when it says no. The program must lie in the plugin directories already
/// ([PluginFile#installInto]).
///
/// @param api a caller with the rights for it; in a cluster, of the active node
public record ServerSetUp(ServerApi api) {
    private static final Duration APPEARS = Duration.ofSeconds(10);

    /// Puts the plugin with its version and SHA-256 into the catalog.
    public void register(PluginFile plugin) {
        register(plugin, plugin.sha256());
    }

    /// The same with a SHA-256 of another build of it.
    public void register(PluginFile plugin, String sha256) {
        Map<String, String> body = versioned(plugin.version(), "version");
        body.put("sha256", sha256);
        body.put("command", plugin.command());
        api.post("sys/plugins/catalog/" + plugin.type() + "/" + plugin.name(), body).ok();
    }

    /// Mounts the plugin's version at `path`: a secrets engine at `path`, an auth method at
    /// `auth/path`. `path` has no slash at its end and no `auth/` before it.
    public void mount(String path, PluginFile plugin) {
        String table = plugin.type().equals("auth") ? "sys/auth/" : "sys/mounts/";
        Map<String, Object> body = new HashMap<>();
        body.put("type", plugin.name());
        body.put("config", versioned(plugin.version(), "plugin_version"));
        api.post(table + path, body).ok();
    }

    /// Mounts a builtin secrets engine, such as `kv`.
    public void mountBuiltin(String path, String type) {
        api.post("sys/mounts/" + path, Map.of("type", type)).ok();
    }

    /// Enables a builtin auth method, such as `userpass`.
    public void enableBuiltinAuth(String path, String type) {
        api.post("sys/auth/" + path, Map.of("type", type)).ok();
    }

    /// Sets which version the mount's next start takes. `path` is `docs` or `auth/staff`; an empty
    /// `version` takes the setting away.
    public void tune(String path, String version) {
        api.post("sys/mounts/" + path + "/tune", Map.of("plugin_version", version)).ok();
    }

    /// What the steerable plugin mounted at `path` (`docs`, `auth/staff`) says from inside, through
    /// the node that `api` calls. A standby knows a new mount up to a second late: waits for that.
    public PluginInfo info(String path) {
        return PluginInfo.of(
                Await.value(
                                path + " answers at " + api.address(),
                                APPEARS,
                                () -> {
                                    Reply reply = api.get(path + "/info");
                                    return reply.status() == 200 ? reply : null;
                                })
                        .data());
    }

    private static Map<String, String> versioned(String version, String field) {
        Map<String, String> body = new HashMap<>();
        if (!version.isEmpty()) {
            body.put(field, version);
        }
        return body;
    }
}
