package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is otherwise among the members of the raft storage. Who leads is said of the nodes already, and how far a member lags
/// behind is otherwise with every reading: neither is told here.
final class MemberChanges {
    private final ClusterSnapshot before;
    private final ClusterSnapshot now;
    private final Set<Subject> told = new HashSet<>();
    private final Instant at;
    private final List<Change> found = new ArrayList<>();

    private MemberChanges(ClusterSnapshot before, ClusterSnapshot now, Instant at) {
        this.before = before;
        this.now = now;
        this.at = at;
    }

    /// The changes; linear in the number of members.
    ///
    /// @param nodes what has changed at nodes: a member that is not seen there any more needs no second line
    static List<Change> of(ClusterSnapshot before, ClusterSnapshot now, List<Change> nodes) {
        Part<Raft> was = before.raft();
        Part<Raft> is = now.raft();
        if (!Comparison.alike(was, is)) {
            return List.of();
        }
        MemberChanges changes = new MemberChanges(before, now, is.whenRead().orElseThrow());
        nodes.forEach(c -> changes.told.add(c.subject()));
        changes.compare(was.known().orElseThrow(), is.known().orElseThrow());
        return changes.found;
    }

    private void compare(Raft was, Raft is) {
        Map<String, Raft.Server> old = new HashMap<>();
        was.servers().forEach(s -> old.put(s.id(), s));
        Map<String, Node> nodes = byAddress();
        for (Raft.Server s : is.servers()) {
            Raft.Server o = old.remove(s.id());
            Optional<Node> node = Optional.ofNullable(nodes.get(s.address()));
            Subject subject = subject(s, node);
            if (o == null) {
                found.add(new Change(subject, Aspect.PRESENCE, "", s.address(), at));
                continue;
            }
            add(subject, Aspect.ROLE, votes(o), votes(s));
            if (node.filter(n -> told.contains(new Subject.OfNode(n.apiAddress(), n.name())))
                    .isEmpty()) {
                health(subject, was.pulse(o), is.pulse(s));
            }
        }
        old.values()
                .forEach(o ->
                        found.add(
                                new Change(
                                        subject(o, Optional.ofNullable(nodes.get(o.address()))),
                                        Aspect.PRESENCE,
                                        o.address(),
                                        "",
                                        at)));
    }

    private void health(Subject subject, Optional<Raft.Pulse> was, Optional<Raft.Pulse> is) {
        if (was.isPresent() && is.isPresent()) {
            add(subject, Aspect.SEEN, word(was.get()), word(is.get()));
        }
    }

    private static String word(Raft.Pulse pulse) {
        return Messages.text(pulse.healthy() ? "changes.healthy" : "changes.unhealthy");
    }

    private static String votes(Raft.Server server) {
        return Messages.text(server.voter() ? "changes.voter" : "changes.nonVoter");
    }

    private void add(Subject subject, Aspect aspect, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Change(subject, aspect, was, is, at));
        }
    }

    /// The nodes of both pictures by the address that raft knows them by, those of now first.
    private Map<String, Node> byAddress() {
        Map<String, Node> nodes = new HashMap<>();
        for (ClusterSnapshot s : List.of(now, before)) {
            s.nodes()
                    .known()
                    .ifPresent(all -> all.forEach(n -> nodes.putIfAbsent(n.clusterAddress(), n)));
        }
        return nodes;
    }

    /// A member that is no node has no address to open its details by but the one that raft gives.
    private static Subject subject(Raft.Server server, Optional<Node> node) {
        return new Subject.OfMember(
                server.id(), node.map(Node::apiAddress).orElse(new NodeAddress(server.address())));
    }
}
