package dev.reseat.practice;

import java.util.ArrayList;
import java.util.List;

/// Reads a short list of builtin plugins: `type: name name=version name!status …`.
final class Builtins {
    private Builtins() {}

    /// @param list one line per type; a name without a version has that of the server
    static List<CatalogRow> read(String coreVersion, String list) {
        var rows = new ArrayList<CatalogRow>();
        for (var line : list.lines().toList()) {
            var words = List.of(line.split(" +"));
            var type = words.getFirst().replace(":", "");
            for (var word : words.subList(1, words.size())) {
                var status = List.of(word.split("!", -1));
                var name = List.of(status.getFirst().split("=", -1));
                var version = name.size() > 1 ? "v" + name.get(1) + "+builtin" : coreVersion;
                var deprecation = status.size() > 1 ? status.get(1) : "supported";
                rows.add(
                        new CatalogRow(
                                new PluginId(type, name.getFirst(), version), "", "", deprecation));
            }
        }
        return rows;
    }
}
