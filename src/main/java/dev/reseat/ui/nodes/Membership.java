package dev.reseat.ui.nodes;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Node;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import java.util.OptionalLong;

/// What a node is to the raft storage of its cluster.
///
/// @param text for people: `leader`, `voter`, `voter, 292 behind`, `no vote yet`; a dash where nothing is known
/// @param behind how many log entries it lacks; -1 where that is not told
record Membership(String text, long behind) {
    static Membership of(Node node, Part<Raft> part) {
        Membership unknown = new Membership(Messages.text("nodes.raft.unknown"), -1);
        return part.known()
                .flatMap(raft -> raft.server(node).map(server -> of(server, raft.lag(server))))
                .orElse(unknown);
    }

    private static Membership of(Raft.Server server, OptionalLong lag) {
        String word =
                Messages.text(
                        server.leader()
                                ? "nodes.raft.leader"
                                : server.voter() ? "nodes.raft.voter" : "nodes.raft.noVote");
        long behind = lag.orElse(-1);
        return new Membership(
                behind > 0 ? Messages.text("nodes.raft.behind", word, behind) : word, behind);
    }
}
