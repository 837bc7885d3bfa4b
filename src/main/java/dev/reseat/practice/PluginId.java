package dev.reseat.practice;

/// What a row of the catalog is called.
///
/// @param type `auth`, `secret` or `database`
/// @param name the plugin's name
/// @param version with its `v`; empty for a row registered without one
record PluginId(String type, String name, String version) {}
