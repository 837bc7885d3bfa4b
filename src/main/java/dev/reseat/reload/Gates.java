package dev.reseat.reload;

import dev.reseat.vault.Cluster;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.TokenFacts;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold before each request: the same active node, a cluster that answers, a token that lives.
final class Gates {
    private final Cluster cluster;
    private final ReloadPlan plan;

    Gates(Cluster cluster, ReloadPlan plan) {
        this.cluster = cluster;
        this.plan = plan;
    }

    /// Why the step may not be sent now, as one sentence; empty if it may.
    Optional<String> closed(Step step) {
        return token().or(() -> nodes(step));
    }

    /// The server's own word counts: a clock that differs from its clock must not end a token that it just accepted.
    private Optional<String> token() {
        return switch (cluster.readToken()) {
            case Part.Unreadable<TokenFacts>(VaultFailure.TokenRefused why, _) ->
                    Optional.of(why.what() + " " + why.advice());
            case Part.Known<TokenFacts> _,
                    Part.Partial<TokenFacts> _,
                    Part.Unreadable<TokenFacts> _,
                    Part.Awaited<TokenFacts> _ ->
                    Optional.empty();
        };
    }

    private Optional<String> nodes(Step step) {
        return switch (cluster.readNodes()) {
            case Part.Known<List<Node>>(var nodes, _) ->
                    active(nodes, step).or(() -> joined(nodes));
            case Part.Partial<List<Node>> p -> active(p.value(), step);
            // Without the right to list nodes nothing can be compared; the plan's checks have said
            // so.
            case Part.Unreadable<List<Node>>(VaultFailure.Denied _, _) -> Optional.empty();
            case Part.Unreadable<List<Node>> u ->
                    Optional.of(
                            "The cluster does not answer for its nodes: " + u.why().brief() + ".");
            case Part.Awaited<List<Node>> _ -> Optional.of("The nodes could not be read.");
        };
    }

    private static Optional<String> active(List<Node> nodes, Step step) {
        Optional<Node> active = nodes.stream().filter(Node::active).findFirst();
        if (active.isEmpty()) {
            return Optional.of("The cluster has no active node right now. Plan again when it has.");
        }
        if (!active.get().asked().equals(step.asked())) {
            return Optional.of(
                    "The active node is now "
                            + active.get().name()
                            + ", not the one that was planned for."
                            + " Plan again.");
        }
        if (active.get().seal() == SealStatus.SEALED) {
            return Optional.of(active.get().name() + " is sealed.");
        }
        return Optional.empty();
    }

    /// A node that nobody has reviewed would be reached too, and its cells are in no table.
    private Optional<String> joined(List<Node> nodes) {
        Set<NodeAddress> planned =
                plan.nodes().stream().map(PlannedNode::asked).collect(Collectors.toSet());
        return nodes.stream()
                .filter(n -> plan.everywhere() && !planned.contains(n.asked()))
                .findFirst()
                .map(n ->
                        n.name()
                                + " was not among the nodes when the plan was made, and would be"
                                + " reached too. Plan again.");
    }
}
