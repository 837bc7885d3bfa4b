package dev.reseat.practice;

/// One row of the plugin catalog.
///
/// @param id type, name and version
/// @param sha256 hex, of the binary as it was registered; empty for a builtin
/// @param command the file in the plugin folder; empty for a builtin
/// @param deprecation what the server says of a builtin, for example `supported`; empty for an
///     external one
record CatalogRow(PluginId id, String sha256, String command, String deprecation) {
    static CatalogRow external(
            String type, String name, String version, String sha256, String command) {
        return new CatalogRow(new PluginId(type, name, version), sha256, command, "");
    }

    boolean builtin() {
        return !deprecation.isEmpty();
    }
}
