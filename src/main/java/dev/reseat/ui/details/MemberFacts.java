package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Raft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the raft storage says of a member that the list of nodes lacks. The member itself has said nothing: not even its API
/// address is known.
///
/// @param name its raft id
/// @param why why it is no node, and whose word all of this is
record MemberFacts(String name, Mark mark, List<Fact> facts, String why) implements Content {
    /// The member with a cluster address, where it is one.
    static Optional<MemberFacts> of(ClusterSnapshot snapshot, NodeAddress address) {
        return snapshot.raft()
                .known()
                .flatMap(raft ->
                        raft.servers().stream()
                                .filter(s -> s.address().equals(address.value()))
                                .findFirst()
                                .map(s -> of(snapshot, raft, s)));
    }

    private static MemberFacts of(ClusterSnapshot snapshot, Raft raft, Raft.Server server) {
        Optional<String> noList = Absence.unreadable(snapshot.nodes());
        String why =
                noList.map(w -> Messages.text("details.member.noList", w))
                        .orElse(Messages.text("details.member.unlisted"));
        Facts facts = new Facts();
        add(raft, server, facts);
        facts.add("cluster", "details.cluster", server.address());
        snapshot.raft()
                .whenRead()
                .map(Instant::toString)
                .ifPresent(at -> facts.add("raft-read", "details.raft.read", at));
        return new MemberFacts(
                server.id(),
                new Mark(word(noList.isEmpty()), Tone.ATTENTION, why),
                facts.all(),
                why);
    }

    private static String word(boolean listed) {
        return Messages.text(listed ? "details.member.word" : "mounts.state.unknown");
    }

    /// Adds what raft says of one of its members.
    static void add(Raft raft, Raft.Server server, Facts facts) {
        facts.add("raft-id", "details.raft.id", server.id())
                .add("raft", "details.raft", role(server));
        raft.lag(server)
                .ifPresent(lag ->
                        facts.add(
                                "raft-lag",
                                "details.raft.lag",
                                Messages.text("details.raft.entries", lag)));
        raft.pulse(server).ifPresent(pulse -> add(pulse, facts));
    }

    private static void add(Raft.Pulse pulse, Facts facts) {
        facts.add(
                "raft-health",
                "details.raft.health",
                Messages.text(pulse.healthy() ? "details.raft.healthy" : "details.raft.unhealthy"));
        if (pulse.lastContact() != null) {
            facts.add(
                    "raft-contact",
                    "details.raft.contact",
                    Messages.text(
                            "details.raft.contact.ago",
                            Messages.text("time.seconds", pulse.lastContact().toSeconds())));
        }
    }

    private static String role(Raft.Server server) {
        if (server.leader()) {
            return Messages.text("details.raft.leader");
        }
        return Messages.text(server.voter() ? "details.raft.voter" : "details.raft.nonVoter");
    }
}
