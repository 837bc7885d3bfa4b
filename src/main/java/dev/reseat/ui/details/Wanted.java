package dev.reseat.ui.details;

import dev.reseat.ui.kit.Opened;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeWords;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is opened, with all that its details follow from.
///
/// @param words what the nodes have said of it, where it is a mount
/// @param started what the node has said of since when it runs, where it is one
record Wanted(
        Opened opened,
        Assessment assessment,
        NodeWords words,
        Optional<Uptime.Said> started,
        Instant now) {
    /// What to show of it.
    Content content() {
        Optional<? extends Content> content =
                switch (opened) {
                    case Opened.OfMount m ->
                            assessment
                                    .mount(m.path())
                                    .map(x -> MountFacts.of(assessment, x, words));
                    case Opened.OfPlugin p -> PluginFacts.of(assessment, p);
                    case Opened.OfNode n -> node(n);
                };
        return content.isPresent() ? content.get() : Absence.of(opened, assessment.snapshot());
    }

    /// The node, or the member of the raft storage that no list of nodes has.
    private Optional<? extends Content> node(Opened.OfNode wanted) {
        Optional<Node> node = node(assessment, wanted);
        if (node.isPresent() || assessment.snapshot().nodes() instanceof Part.Awaited<?>) {
            return node.map(n -> NodeFacts.of(assessment, n, started, now));
        }
        return MemberFacts.of(assessment.snapshot(), wanted.address());
    }

    /// A member that was opened by raft's address for it is found as the node that it becomes.
    static Optional<Node> node(Assessment assessment, Opened.OfNode wanted) {
        NodeAddress address = wanted.address();
        return assessment.snapshot().nodes().known().orElse(List.of()).stream()
                .filter(n ->
                        n.apiAddress().equals(address)
                                || n.clusterAddress().equals(address.value()))
                .findFirst();
    }
}
