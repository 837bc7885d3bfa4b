package dev.reseat.ui;

import dev.reseat.ui.kit.Ago;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.NodeMark;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Node;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the header says at a moment.
///
/// @param namespace of the mounts
/// @param product product and version, with a reason where the version is not known well
/// @param lamps one per node, with the node's name and state as its reason
/// @param nodes how many nodes there are, and whether some are in trouble
/// @param token what is left of the token; empty where it cannot be told
record HeaderFacts(
        String name,
        Environment environment,
        String namespace,
        Mark product,
        List<Mark> lamps,
        String nodes,
        Optional<Mark> token) {
    private static final Duration SOON = Duration.ofMinutes(10);

    static HeaderFacts of(Connection connection, ClusterSnapshot snapshot, Instant now) {
        List<Node> nodes = snapshot.nodes().known().orElse(List.of());
        // an echo is late by the time at which it was read, not by how long nobody has read since
        Instant read = snapshot.nodes().whenRead().orElse(now);
        List<Mark> lamps = nodes.stream().map(n -> lamp(n, read)).toList();
        long trouble = lamps.stream().filter(l -> l.tone() != Tone.SUCCESS).count();
        String count = Messages.text("shell.nodes", nodes.size(), trouble);
        return new HeaderFacts(
                connection.name(),
                connection.environment(),
                snapshot.namespace().label(),
                product(snapshot.traits()),
                lamps,
                nodes.isEmpty() ? "" : count,
                snapshot.token().known().map(t -> token(t, now)));
    }

    /// The same where there is little room: only the trouble, if there is any, as the sign that problems have everywhere.
    String nodesShort() {
        long trouble = lamps.stream().filter(l -> l.tone() != Tone.SUCCESS).count();
        return trouble == 0 ? nodes : Messages.text("shell.nodes.trouble", trouble);
    }

    /// The same where the server has refused the token, whatever was known of its end.
    HeaderFacts tokenRefused(boolean refused) {
        return refused
                ? new HeaderFacts(
                        name,
                        environment,
                        namespace,
                        product,
                        lamps,
                        nodes,
                        token.map(t ->
                                t.tone() == Tone.DANGER
                                        ? t
                                        : new Mark(
                                                Messages.text("shell.token.refused"),
                                                Tone.DANGER,
                                                t.why())))
                : this;
    }

    private static Mark lamp(Node node, Instant now) {
        Mark seen = NodeMark.of(node, now);
        return new Mark(
                seen.word(),
                seen.tone(),
                Messages.text("shell.lamp", node.name(), node.role().label(), seen.word()));
    }

    private static Mark product(ServerTraits traits) {
        return traits.known()
                ? new Mark(traits.label(), Tone.NEUTRAL, "")
                : new Mark(traits.label(), Tone.ATTENTION, Messages.text("shell.notKnown"));
    }

    private static Mark token(TokenFacts token, Instant now) {
        if (token.expiry().isEmpty()) {
            return new Mark(Messages.text("shell.token.never"), Tone.NEUTRAL, who(token));
        }
        Duration left = Duration.between(now, token.expiry().get());
        if (left.isNegative() || left.isZero()) {
            return new Mark(Messages.text("shell.token.over"), Tone.DANGER, who(token));
        }
        Tone tone = left.compareTo(SOON) < 0 ? Tone.ATTENTION : Tone.NEUTRAL;
        return new Mark(Messages.text("shell.token", Ago.span(left)), tone, who(token));
    }

    private static String who(TokenFacts token) {
        String limit =
                token.usesLeft() == 0
                        ? ""
                        : " " + Messages.text("shell.token.uses", token.usesLeft());
        return Messages.text(
                        "shell.token.who", token.displayName(), String.join(", ", token.policies()))
                + limit;
    }
}
