package dev.reseat.practice;

import java.util.Set;

/// One mount as the mount table has it, the same at every node.
///
/// @param namespace where it lies, by path without slashes at the ends; empty for the root
/// @param path with its trailing slash, and with `auth/` before an auth mount
/// @param type the plugin's name in the catalog, or the kind of a builtin engine
/// @param version what its next start runs: the configured plugin version; empty for unversioned or
///     builtin
/// @param about what else the table says of it
record Mount(String namespace, String path, String type, String version, About about) {
    private static final Set<String> SINGLETONS =
            Set.of("system", "identity", "cubbyhole", "token");

    /// What a mount says of itself beside what it runs.
    ///
    /// @param description free text
    /// @param accessor the server's short handle
    /// @param uuid the server's long handle
    /// @param kv2 whether it is a kv engine of version 2
    /// @param visible whether it shows to a person who has not signed in
    record About(String description, String accessor, String uuid, boolean kv2, boolean visible) {
        About describedAs(String text) {
            return new About(text, accessor, uuid, kv2, visible);
        }

        About shown(boolean toAll) {
            return new About(description, accessor, uuid, kv2, toAll);
        }
    }

    /// One of the root namespace.
    Mount(String path, String type, String version, About about) {
        this("", path, type, version, about);
    }

    /// Its path from the root: no two mounts share it.
    String full() {
        return namespace.isEmpty() ? path : namespace + "/" + path;
    }

    boolean auth() {
        return path.startsWith("auth/");
    }

    /// The path as its own table lists it: an auth mount without `auth/`.
    String listed() {
        return auth() ? path.substring("auth/".length()) : path;
    }

    String pluginType() {
        return auth() ? "auth" : "secret";
    }

    /// Whether it is one of the mounts that every server has once and never reloads.
    boolean singleton() {
        return SINGLETONS.contains(type.startsWith("ns_") ? type.substring(3) : type);
    }

    /// Whether it has no row in the catalog: the singletons and the database engine.
    boolean outsideCatalog() {
        return singleton() || type.equals("database");
    }

    Mount tunedTo(String newVersion) {
        return new Mount(namespace, path, type, newVersion, about);
    }

    Mount with(About newAbout) {
        return new Mount(namespace, path, type, version, newAbout);
    }
}
