package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeMark;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Node;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.util.List;

/// What is known of one node at a moment.
///
/// @param word whose word counts for what it runs, as one sentence
record NodeFacts(Node node, Mark mark, List<Fact> facts, String word) implements Content {
    static NodeFacts of(Assessment assessment, Node node, Instant now) {
        return new NodeFacts(node, NodeMark.of(node, now), facts(node), word(assessment, node));
    }

    private static List<Fact> facts(Node node) {
        Instant echo = node.lastEcho();
        return new Facts()
                .add("name", "nodes.name", node.name())
                .add("role", "nodes.role", node.role().label())
                .add("seal", "nodes.seal", node.seal().label())
                .add("version", "nodes.version", node.version())
                .add("address", "nodes.address", node.apiAddress().value())
                .add(
                        "asked",
                        "details.asked",
                        node.asked().equals(node.apiAddress()) ? "" : node.asked().value())
                .add("echo", "nodes.echo", echo == null ? "" : echo.toString())
                .add(
                        "trouble",
                        "details.trouble",
                        node.troubled().map(VaultFailure::what).orElse(""))
                .add("words", "details.words", node.troubled().map(VaultFailure::words).orElse(""))
                .all();
    }

    private static String word(Assessment assessment, Node node) {
        if (node.active()) {
            return Messages.text("details.word.active");
        }
        return Messages.text(
                switch (assessment.snapshot().traits().standbys()) {
                    case RUN_NO_PLUGINS -> "details.word.none";
                    case ANSWER_FOR_THEMSELVES -> "details.word.own";
                    case SHOW_REPLICATED_STATE -> "details.word.replicated";
                });
    }
}
