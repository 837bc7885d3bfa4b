package dev.reseat.vault;

import java.util.Locale;

/// The three types of plugin that a catalog keeps apart.
public enum PluginType {
    AUTH,
    SECRET,
    DATABASE;

    /// The server's spelling: `auth`, `secret`, `database`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
