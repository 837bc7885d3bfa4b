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
record NodeRow(Node node, String echo, Mark seen, String searchKey) implements Row {
    static NodeRow of(Node node, Instant now) {
        Mark seen = NodeMark.of(node, now);
        String key =
                String.join(
                        "\n",
                        node.name(),
                        node.apiAddress().value(),
                        node.role().label(),
                        node.seal().label(),
                        node.version(),
                        seen.word());
        return new NodeRow(node, echo(node, now), seen, key.toLowerCase(Locale.ROOT));
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
