package dev.reseat.ui.board;

import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What of the board has changed of late. Made when that or the picture changes, in linear time; asked while drawing.
final class Fresh {
    private final ChosenParts mounts;
    private final Set<PluginName> plugins = new HashSet<>();
    private final Set<NodeAddress> nodes = new HashSet<>();
    private final Set<String> connections = new HashSet<>();
    private final ChosenParts engines;

    /// @param changed the identities of what has changed: a mount's path, a node's address, a connection's label, and of a row
    ///     of the catalog or a pin a list that begins with type and name
    Fresh(Arrangement all, Set<Object> changed) {
        Set<MountPath> paths = new HashSet<>();
        for (Object each : changed) {
            switch (each) {
                case MountPath path -> paths.add(path);
                case NodeAddress address -> nodes.add(address);
                case String label -> connections.add(label);
                case List<?> row
                        when row.size() > 1
                                && row.get(0) instanceof PluginType type
                                && row.get(1) instanceof String name ->
                        plugins.add(new PluginName(type, name));
                // something that does not stand on the board
                case Object _ -> {}
            }
        }
        Set<MountPath> above = new HashSet<>();
        Set<String> below = new HashSet<>();
        if (!connections.isEmpty()) {
            all.groups().forEach(g -> engines(g, above, below));
        }
        // a connection that is gone has no row any more: its engine is marked for it
        connections.stream()
                .filter(label -> !below.contains(label))
                .flatMap(Fresh::engine)
                .forEach(paths::add);
        this.mounts = new ChosenParts(all, paths);
        this.engines = new ChosenParts(all, above);
    }

    /// @param above takes the engines with connections that have changed
    /// @param below takes those connections
    private void engines(BoardGroup group, Set<MountPath> above, Set<String> below) {
        for (int place : group.below().engines()) {
            BoardMount engine = group.mounts().get(place);
            for (BoardConnection c : engine.connections()) {
                if (connections.contains(c.connection().label())) {
                    above.add(engine.path());
                    below.add(c.connection().label());
                }
            }
        }
    }

    private static Stream<MountPath> engine(String label) {
        int end = label.indexOf(DatabaseConnection.BELOW);
        return end < 0 ? Stream.empty() : Stream.of(MountPath.secret(label.substring(0, end)));
    }

    /// How much of what an element stands for has changed of late.
    int of(Element element) {
        return switch (element) {
            case Element.OfMount _ -> mounts.of(element);
            case Element.OfGroup g -> mounts.of(g) + (g.open() ? 0 : engines.of(g));
            case Element.OfMore r -> mounts.of(r) + engines.of(r);
            case Element.OfConnection c -> has(c.connection()) ? 1 : 0;
            case Element.OfRest r -> (int) r.rest().stream().filter(this::has).count();
            case Element.OfPlugin p -> plugins.contains(p.card().name()) ? 1 : 0;
            case Element.OfNode n -> nodes.contains(n.card().address()) ? 1 : 0;
            case Element.OfGap _, Element.Heading _ -> 0;
        };
    }

    private boolean has(BoardConnection connection) {
        return connections.contains(connection.connection().label());
    }
}
