package dev.reseat.vault;

/// Which build of a plugin: the pair by which servers tell one binary from another. A mount's `running_plugin_version`
/// with `running_sha256`, or a catalog row's `version` with `sha256`.
///
/// @param version as the server writes it; empty for an unversioned external plugin
/// @param sha256 hex; empty for a builtin, and for an external plugin whose last reload failed (Vault 1.12 to OpenBao
///     2.6.2, recorded as "broken-missing-binary-v5-4-mount")
public record PluginBuild(String version, String sha256) {
    /// Whether it is part of the server. Only the version tells: `v2.7.2+builtin.bao`, `v0.21.0+builtin`; an empty sha256
    /// also means a failed reload.
    public boolean builtin() {
        return version.contains("+builtin");
    }

    /// An external plugin without a sha256: the last reload here failed and none has succeeded since. Says nothing about
    /// whether requests are served.
    public boolean lastReloadFailed() {
        return !builtin() && sha256.isEmpty();
    }

    /// The version for people: `builtin`, `v0.9.2`, or `unversioned`.
    public String label() {
        if (builtin()) {
            return "builtin";
        }
        return version.isEmpty() ? "unversioned" : version;
    }

    /// The first eight hex digits, for a place too small for all 64; empty where there is none.
    public String shortSha() {
        return sha256.length() <= 8 ? sha256 : sha256.substring(0, 8);
    }
}
