package dev.reseat.practice;

import java.util.List;
import java.util.Map;

/// What a cluster has when it starts.
///
/// @param nodes the names of its nodes; the first is the active one
/// @param catalog the plugins registered beside the builtins
/// @param mounts what is mounted beside the singletons
/// @param started the version that runs at each node, by full mount path, where it isn't the configured
///     one
/// @param files the plugin folder, which begins the same at each node, by file name
/// @param connections of the database engines, by full mount path
record Inventory(
        List<String> nodes,
        List<CatalogRow> catalog,
        List<Mount> mounts,
        Map<String, String> started,
        Map<String, PluginFile> files,
        Map<String, List<DatabaseEngine.Connection>> connections) {}
