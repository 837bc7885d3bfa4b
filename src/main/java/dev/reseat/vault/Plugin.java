package dev.reseat.vault;

/// One row of the plugin catalog: a name can have several, one per version.
///
/// @param type where the row stands
/// @param name the catalog name; may contain slashes
/// @param build version and sha256 of the row; version empty for an unversioned row
/// @param builtin whether it is part of the server
/// @param deprecation `supported`, `deprecated`, `pending removal` or `removed`; empty for external plugins
public record Plugin(
        PluginType type, String name, PluginBuild build, boolean builtin, String deprecation) {}
