package dev.reseat.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The plugin catalog, the same at every node.
final class Catalog {
    private static final Comparator<CatalogRow> BY_NAME =
            Comparator.comparing((CatalogRow row) -> row.id().type())
                    .thenComparing(row -> row.id().name())
                    .thenComparing(row -> row.id().version());

    private volatile List<CatalogRow> rows;

    Catalog(List<CatalogRow> builtins, List<CatalogRow> external) {
        rows = Stream.concat(builtins.stream(), external.stream()).sorted(BY_NAME).toList();
    }

    /// Every row that shows, by type, name and version: an unversioned external plugin hides the
    /// builtin of its name.
    List<CatalogRow> rows() {
        return rows.stream().filter(row -> !row.builtin() || !hidden(row)).toList();
    }

    private boolean hidden(CatalogRow builtin) {
        return external(builtin.id().type(), builtin.id().name(), "").isPresent();
    }

    /// The row that a mount of `name` with `version` starts: without a version the unversioned
    /// external one, else the builtin.
    Optional<CatalogRow> find(String type, String name, String version) {
        return external(type, name, version)
                .or(() -> builtin(type, name).filter(row -> version.isEmpty()));
    }

    private Optional<CatalogRow> external(String type, String name, String version) {
        var id = new PluginId(type, name, version);
        return rows.stream().filter(row -> !row.builtin() && row.id().equals(id)).findFirst();
    }

    /// The builtin of that name, where the server has one.
    Optional<CatalogRow> builtin(String type, String name) {
        return rows.stream()
                .filter(row ->
                        row.builtin()
                                && row.id().type().equals(type)
                                && row.id().name().equals(name))
                .findFirst();
    }

    /// Every row of that name, whatever its type.
    List<CatalogRow> named(String name) {
        return rows.stream().filter(row -> row.id().name().equals(name)).toList();
    }

    /// The highest version registered of an external plugin; empty without one.
    String newest(String type, String name) {
        return rows.stream()
                .filter(row ->
                        !row.builtin()
                                && row.id().type().equals(type)
                                && row.id().name().equals(name))
                .map(row -> row.id().version())
                .reduce("", (one, other) -> other);
    }

    synchronized void register(CatalogRow row) {
        var more = new ArrayList<>(rows);
        more.removeIf(old -> !old.builtin() && old.id().equals(row.id()));
        more.add(row);
        more.sort(BY_NAME);
        rows = List.copyOf(more);
    }

    synchronized void deregister(PluginId id) {
        rows = rows.stream().filter(row -> row.builtin() || !row.id().equals(id)).toList();
    }
}
