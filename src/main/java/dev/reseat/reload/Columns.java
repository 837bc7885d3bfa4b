package dev.reseat.reload;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.ServerTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which nodes a reload should reach, and whose word can be had.
final class Columns {
    private Columns() {}

    static List<PlannedNode> of(
            ClusterSnapshot snapshot, ReloadScope scope, Optional<Node> active, NodeAddress asked) {
        List<PlannedNode> columns = new ArrayList<>();
        String name = active.map(Node::name).orElse(asked.value());
        NodeRole role = active.map(Node::role).orElse(NodeRole.UNKNOWN);
        List<Node> nodes = snapshot.nodes().known().orElse(List.of());
        ServerTraits traits = snapshot.traits();
        columns.add(
                new PlannedNode(
                        name,
                        asked,
                        role,
                        traits.othersRunPlugins() ? doubtful(nodes, active, asked) : null));
        if (scope == ReloadScope.LOCAL || !traits.othersRunPlugins()) {
            return columns;
        }
        String unseen = unseen(traits);
        for (Node n : nodes) {
            if (n.asked().equals(asked) && n.name().equals(name)) {
                continue;
            }
            columns.add(
                    new PlannedNode(
                            n.name(),
                            n.asked(),
                            n.role(),
                            unseen == null ? sharing(nodes, n.asked()) : unseen));
        }
        return columns;
    }

    /// Why a cluster-wide reload may reach nodes that are no columns, as one clause; empty where all are known.
    static String unlisted(ClusterSnapshot snapshot, ReloadScope scope) {
        if (scope == ReloadScope.LOCAL || !snapshot.traits().othersRunPlugins()) {
            return "";
        }
        return switch (snapshot.nodes()) {
            case Part.Partial<List<Node>> p -> p.why().brief();
            case Part.Unreadable<List<Node>> u -> u.why().brief();
            case Part.Awaited<List<Node>> _ -> "the nodes have not been read";
            case Part.Known<List<Node>> _ ->
                    snapshot.unlisted().isEmpty()
                            ? ""
                            : snapshot.unlisted().getFirst().id()
                                    + " belongs to the cluster and was not among its nodes";
        };
    }

    /// Why no other node's reading could count, by what this server does.
    private static @Nullable String unseen(ServerTraits traits) {
        return switch (traits.globalScope()) {
            case IGNORED, ANSWERED_WITHOUT_DOING ->
                    "this server reloads only the node that is asked";
            case EVERY_NODE, DISPATCHED ->
                    switch (traits.standbys()) {
                        case SHOW_REPLICATED_STATE ->
                                "its mount table is replicated and proves nothing about its own processes";
                        case ANSWER_FOR_THEMSELVES, RUN_NO_PLUGINS -> null;
                    };
        };
    }

    /// Why the word of the node that is asked may be another's.
    private static @Nullable String doubtful(
            List<Node> nodes, Optional<Node> active, NodeAddress asked) {
        String shared = sharing(nodes, asked);
        if (shared != null) {
            return shared;
        }
        return nodes.size() > 1 && active.filter(Node::stoodIn).isPresent()
                ? "it is asked at an address that is not its own, behind which another node may answer"
                : null;
    }

    /// Behind one address for several nodes anyone may answer: the asked one's word is as doubtful as the others'.
    private static @Nullable String sharing(List<Node> nodes, NodeAddress address) {
        return nodes.stream().filter(n -> n.asked().equals(address)).count() > 1
                ? "two nodes have this address, so nobody can tell which one answers"
                : null;
    }
}
