package dev.reseat.vault;

import org.jspecify.annotations.Nullable;

/// One connection of a database engine: there, one level below the mounts, run the plugins of type database. Address, user
/// and password of the connection are never kept.
///
/// What it runs only Vault from 1.16 tells; others give `plugin_version`, which is what was asked for when the connection was
/// written (asked of OpenBao 2.7.2, recorded as "db-config-read"). Reloading the engine's mount closes all its connections, and
/// each opens again with its next use. By the plugin's name a reload reaches them from Vault 1.16 only; OpenBao from 2.6
/// refuses such names, and older servers do nothing and say 200.
///
/// @param engine the mount it belongs to
/// @param name as the engine lists it
/// @param plugin the catalog name of its plugin (`plugin_name`); empty where its configuration was not read
/// @param version what it asks for (`plugin_version`); empty for unversioned or builtin, and where it was not read
/// @param running `running_plugin_version`; null where the server does not tell
public record DatabaseConnection(
        MountPath engine, String name, String plugin, String version, @Nullable String running) {
    /// Stands between engine and name where both are said.
    public static final String BELOW = " › ";

    /// One of which only the name is known.
    public static DatabaseConnection named(MountPath engine, String name) {
        return new DatabaseConnection(engine, name, "", "", null);
    }

    /// Whether its configuration was read.
    public boolean read() {
        return !plugin.isEmpty();
    }

    /// For people: `db-ledger/ › oracle-main`.
    public String label() {
        return engine + BELOW + name;
    }
}
