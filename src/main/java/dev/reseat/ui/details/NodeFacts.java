package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeMark;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeWord;
import dev.reseat.vault.Raft;
import dev.reseat.vault.ServerTraits.Standbys;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of one node at a moment.
///
/// @param word whose word counts for what it runs, as one sentence
/// @param said what it has said of since when it runs; empty while that is not known
/// @param comparable the mounts that it can be asked about to compare them with the mount table; none where that tells nothing
record NodeFacts(
        Node node,
        Mark mark,
        List<Fact> facts,
        Optional<Uptime.Said> said,
        String word,
        List<Mount> comparable)
        implements Content {
    static NodeFacts of(
            Assessment assessment, Node node, Optional<Uptime.Said> anyNode, Instant now) {
        Optional<Uptime.Said> said = anyNode.filter(s -> s.node().equals(node.asked()));
        Optional<String> noWord = NodeWord.noWord(node, assessment.snapshot());
        // the mount table is the active node's word already
        boolean tells = noWord.isEmpty() && !node.active();
        return new NodeFacts(
                node,
                NodeMark.of(node, assessment.snapshot().nodes().whenRead().orElse(now)),
                facts(assessment.snapshot(), node, StartFacts.of(said, now)),
                said,
                word(assessment, node, noWord),
                tells ? Comparing.external(assessment) : List.of());
    }

    /// Whether time has passed that its facts do not show.
    boolean older(Instant now) {
        return !facts.containsAll(StartFacts.of(said, now));
    }

    private static List<Fact> facts(ClusterSnapshot snapshot, Node node, List<Fact> start) {
        Instant echo = node.lastEcho();
        Facts facts = new Facts();
        facts.add("name", "nodes.name", node.name())
                .add("role", "nodes.role", node.role().label())
                .add("seal", "nodes.seal", node.seal().label())
                .add("version", "nodes.version", node.version())
                .add("address", "nodes.address", node.apiAddress().value())
                .add("cluster", "details.cluster", node.clusterAddress())
                .add(
                        "asked",
                        "details.asked",
                        node.asked().equals(node.apiAddress()) ? "" : node.asked().value())
                .add("echo", "nodes.echo", echo == null ? "" : echo.toString());
        start.forEach(facts::add);
        snapshot.raft().known().ifPresent(r -> raft(r, node, facts));
        return facts.add(
                        "trouble",
                        "details.trouble",
                        node.troubled().map(VaultFailure::what).orElse(""))
                .add("words", "details.words", node.troubled().map(VaultFailure::words).orElse(""))
                .all();
    }

    private static void raft(Raft raft, Node node, Facts facts) {
        raft.server(node).ifPresent(server -> MemberFacts.add(raft, server, facts));
    }

    private static String word(Assessment assessment, Node node, Optional<String> noWord) {
        if (node.active()) {
            return Messages.text("details.word.active");
        }
        if (noWord.isPresent()
                && assessment.snapshot().traits().standbys() == Standbys.ANSWER_FOR_THEMSELVES) {
            return Messages.text("details.node.noWord", noWord.get()) + ".";
        }
        return Messages.text(
                switch (assessment.snapshot().traits().standbys()) {
                    case RUN_NO_PLUGINS -> "details.word.none";
                    case ANSWER_FOR_THEMSELVES -> "details.word.own";
                    case SHOW_REPLICATED_STATE -> "details.word.replicated";
                });
    }
}
