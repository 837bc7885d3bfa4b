package dev.reseat.ui.board;

import dev.reseat.vault.Mount;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;

/// What makes a card of the first column: catalogs may hold the same name under two types.
record PluginName(PluginType type, String name) {
    static PluginName of(Mount mount) {
        return new PluginName(mount.path().type(), mount.plugin());
    }

    static PluginName of(Plugin row) {
        return new PluginName(row.type(), row.name());
    }
}
