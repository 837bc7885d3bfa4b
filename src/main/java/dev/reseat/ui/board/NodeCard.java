package dev.reseat.ui.board;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeMark;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.SealStatus;
import java.time.Instant;

/// A node as the board shows it, at a moment.
///
/// @param role role and seal
/// @param seen how it is seen, with the reason where it is in trouble
/// @param detail the last line of the card
record NodeCard(NodeAddress address, String name, String role, Mark seen, String detail) {
    static NodeCard of(ReadNode read, Instant now) {
        Node node = read.node();
        Mark seen = NodeMark.of(node, read.readAt());
        Instant echo = node.lastEcho();
        if (node.troubled().isPresent() && echo != null) {
            return new NodeCard(
                    node.apiAddress(),
                    node.name(),
                    Messages.text("board.pair", node.role().label(), seen.word()),
                    seen,
                    Messages.text("board.echo", Ago.text(echo, now)));
        }
        String role =
                node.seal() == SealStatus.UNKNOWN
                        ? node.role().label()
                        : Messages.text("board.pair", node.role().label(), node.seal().label());
        String detail =
                node.version().isEmpty()
                        ? seen.word()
                        : Messages.text("board.pair", seen.word(), node.version());
        return new NodeCard(node.apiAddress(), node.name(), role, seen, detail);
    }
}
