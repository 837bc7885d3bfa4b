package dev.reseat.ui.nodes;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeMark;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.vault.Node;
import java.time.Instant;
import java.util.Locale;

/// A node as its table shows it, at a moment.
///
/// @param echo how long ago the active node heard of it, for people
/// @param seen how it is seen
/// @param raft what it is to the raft storage
record NodeRow(Node node, String echo, Mark seen, Membership raft, String searchKey)
        implements Row {
    /// @param readAt when the list was read that it stands in
    static NodeRow of(Node node, Membership raft, Instant readAt, Instant now) {
        Mark seen = NodeMark.of(node, readAt);
        String key =
                String.join(
                        "\n",
                        node.name(),
                        node.apiAddress().value(),
                        node.role().label(),
                        node.seal().label(),
                        node.version(),
                        raft.text(),
                        seen.word());
        return new NodeRow(node, echo(node, now), seen, raft, key.toLowerCase(Locale.ROOT));
    }

    private static String echo(Node node, Instant now) {
        Instant last = node.lastEcho();
        return last == null ? Messages.text("nodes.noEcho") : Ago.text(last, now);
    }

    /// Where it is asked, and by which other address where that differs from its own.
    String address() {
        return node.asked().equals(node.apiAddress())
                ? node.apiAddress().value()
                : Messages.text("nodes.askedAt", node.apiAddress().value(), node.asked().value());
    }

    @Override
    public Object identity() {
        return node.apiAddress();
    }
}
