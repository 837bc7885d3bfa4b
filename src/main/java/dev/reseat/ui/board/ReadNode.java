package dev.reseat.ui.board;

import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.util.List;

/// A node with when the list was read that it stands in: by that time, not by now, its echo is late or not.
record ReadNode(Node node, Instant readAt) {
    /// None where the nodes are not known.
    static List<ReadNode> of(Part<List<Node>> part) {
        return part.whenRead().stream()
                .flatMap(
                        at -> part.known().orElse(List.of()).stream().map(n -> new ReadNode(n, at)))
                .toList();
    }
}
