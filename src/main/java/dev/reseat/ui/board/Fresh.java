package dev.reseat.ui.board;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of the board has changed of late. Made when that or the picture changes, in linear time; asked while drawing.
final class Fresh {
    private final ChosenParts mounts;
    private final Set<PluginName> plugins = new HashSet<>();
    private final Set<NodeAddress> nodes = new HashSet<>();

    /// @param changed the identities of what has changed: a mount's path, a node's address, and of a row of the catalog or a pin
    ///     a list that begins with type and name
    Fresh(Arrangement all, Set<Object> changed) {
        Set<MountPath> paths = new HashSet<>();
        for (Object each : changed) {
            switch (each) {
                case MountPath path -> paths.add(path);
                case NodeAddress address -> nodes.add(address);
                case List<?> row
                        when row.size() > 1
                                && row.get(0) instanceof PluginType type
                                && row.get(1) instanceof String name ->
                        plugins.add(new PluginName(type, name));
                // something that does not stand on the board
                case Object _ -> {}
            }
        }
        this.mounts = new ChosenParts(all, paths);
    }

    /// How much of what an element stands for has changed of late.
    int of(Element element) {
        return switch (element) {
            case Element.OfMount _, Element.OfGroup _, Element.OfMore _ -> mounts.of(element);
            case Element.OfPlugin p -> plugins.contains(p.card().name()) ? 1 : 0;
            case Element.OfNode n -> nodes.contains(n.card().address()) ? 1 : 0;
            case Element.OfConnection _, Element.OfRest _, Element.OfGap _, Element.Heading _ -> 0;
        };
    }
}
