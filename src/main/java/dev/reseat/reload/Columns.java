package dev.reseat.reload;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which nodes a reload should reach, and whose word can be had.
final class Columns {
    private Columns() {}

    static List<PlannedNode> of(
            ClusterSnapshot snapshot, ReloadScope scope, Optional<Node> active, NodeAddress asked) {
        List<PlannedNode> columns = new ArrayList<>();
        String name = active.map(Node::name).orElse(asked.value());
        columns.add(new PlannedNode(name, asked, active.map(Node::role).orElse(NodeRole.UNKNOWN), null));
        if (scope == ReloadScope.LOCAL || !snapshot.traits().othersRunPlugins()) {
            return columns;
        }
        String unseen =
                switch (snapshot.traits().standbys()) {
                    case SHOW_REPLICATED_STATE ->
                        "its mount table is replicated and proves nothing about its own processes";
                    case ANSWER_FOR_THEMSELVES, RUN_NO_PLUGINS -> null;
                };
        for (Node n : snapshot.nodes().known().orElse(List.of())) {
            if (n.asked().equals(asked) && columns.getFirst().name().equals(n.name())) {
                continue;
            }
            boolean shared = columns.stream().anyMatch(c -> c.asked().equals(n.asked()));
            columns.add(new PlannedNode(
                    n.name(), n.asked(), n.role(),
                    shared ? "two nodes have this address, so nobody can tell which one answers" : unseen));
        }
        return columns;
    }
}
