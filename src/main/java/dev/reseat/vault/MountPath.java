package dev.reseat.vault;

import java.util.List;

/// Where a mount lies in its namespace, spelled as a reload wants it: with trailing slash, auth methods with `auth/`
/// before them (`kv/`, `auth/corp/`). Servers complete a missing slash only from Vault 1.11; never rely on it.
public record MountPath(String value) implements Comparable<MountPath> {
    private static final String AUTH = "auth/";

    public MountPath {
        if (!value.endsWith("/") || value.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a mount path ends in a slash and does not begin with one: " + value);
        }
        if (List.of(value.split("/", -1)).stream().anyMatch(s -> s.equals(".") || s.equals(".."))) {
            throw new IllegalArgumentException(
                    "a mount path has no . or .. between slashes, which would lead elsewhere: "
                            + value);
        }
    }

    /// A secrets engine's path as a key of `sys/mounts`.
    public static MountPath secret(String key) {
        return new MountPath(slashed(key));
    }

    /// An auth method's path from a key of `sys/auth`, which lists it without `auth/`.
    public static MountPath auth(String key) {
        return new MountPath(AUTH + slashed(key));
    }

    private static String slashed(String key) {
        return key.endsWith("/") ? key : key + "/";
    }

    /// Whether an auth method is mounted here. No secrets engine can lie below `auth/`.
    public boolean isAuth() {
        return value.startsWith(AUTH);
    }

    /// The type that a plugin mounted here has.
    public PluginType type() {
        return isAuth() ? PluginType.AUTH : PluginType.SECRET;
    }

    @Override
    public int compareTo(MountPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
