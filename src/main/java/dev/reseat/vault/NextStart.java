package dev.reseat.vault;

import java.util.Optional;

/// What a mount would start if its plugin were started now: by a reload, an unseal or a failover.
public sealed interface NextStart {
    /// The catalog has the row.
    ///
    /// @param pinned whether a pin decided it, not the mount's own configuration
    record Row(Plugin plugin, boolean pinned) implements NextStart {}

    /// The catalog has no such row: a start fails (recorded as "version-gone-" and "deregistered-" situations).
    ///
    /// @param version what is asked for; empty for unversioned
    record NoRow(String name, String version) implements NextStart {}

    /// It cannot be told from here.
    ///
    /// @param why one clause for people
    record Unknown(String why) implements NextStart {}

    /// Works it out from a mount's configuration and the catalog.
    static NextStart of(Mount mount, Part<Catalog> catalog) {
        return switch (catalog) {
            case Part.Awaited<Catalog> _ -> new Unknown("the catalog has not been read yet");
            case Part.Unreadable<Catalog> u ->
                    new Unknown("the catalog cannot be read: " + u.why().brief());
            case Part.Known<Catalog> k -> inCatalog(mount, k.value());
            case Part.Partial<Catalog> p -> inCatalog(mount, p.value());
        };
    }

    private static NextStart inCatalog(Mount mount, Catalog catalog) {
        PluginType type = mount.path().type();
        if (catalog.mayBePinned(type, mount.plugin(), mount.configuredVersion())) {
            return new Unknown("the pins cannot be read: " + catalog.pinsUnread().orElseThrow());
        }
        Optional<Catalog.Pin> pin = catalog.pin(type, mount.plugin());
        String version = pin.map(Catalog.Pin::version).orElse(mount.configuredVersion());
        Optional<Plugin> row = catalog.row(type, mount.plugin(), version);
        if (row.isPresent()) {
            return new Row(row.get(), pin.isPresent());
        }
        // The engine `database` and the singletons are part of the server without a catalog row.
        if (version.isEmpty() && mount.builtin()) {
            return new Unknown("builtin without a catalog row");
        }
        // Before Vault 1.12 nothing tells a builtin from an external plugin whose row is gone.
        if (version.isEmpty() && mount.running() == null) {
            return new Unknown(
                    "no catalog row, and this server does not tell whether it is builtin");
        }
        return new NoRow(mount.plugin(), version);
    }

    /// The build for people, or why there is none.
    default String label() {
        return switch (this) {
            case Row r -> r.plugin().build().label();
            case NoRow _ -> "nothing";
            case Unknown _ -> "unknown";
        };
    }
}
