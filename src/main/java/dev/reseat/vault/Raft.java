package dev.reseat.vault;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a cluster's raft storage says of its servers. Servers with other storage have none of it (404 `unsupported path`,
/// recorded as "single-raft-configuration").
///
/// @param servers by `sys/storage/raft/configuration`: all members, those that are down too. Unlike the list of nodes it is
///     whole right after a change of leaders
/// @param autopilot by `sys/storage/raft/autopilot/state`, which is a right of its own
public record Raft(List<Server> servers, Part<Autopilot> autopilot) {
    /// A member.
    ///
    /// @param id its `node_id`
    /// @param address host and cluster port, as `bao-0.example.com:8201`
    /// @param leader whether it leads raft: the active node, but for moments of a change
    /// @param voter whether it counts for a majority; one that has just joined does not yet
    public record Server(String id, String address, boolean leader, boolean voter) {}

    /// How the leader sees the others, worked out by it every ten seconds unless set otherwise.
    ///
    /// @param healthy whether all servers are
    /// @param failureTolerance how many voters may fail before the cluster does
    /// @param pulses by server id
    public record Autopilot(boolean healthy, int failureTolerance, Map<String, Pulse> pulses) {
        public Autopilot {
            pulses = Map.copyOf(pulses);
        }
    }

    /// How one server keeps up.
    ///
    /// @param healthy by the autopilot's rules (contact, term, lag)
    /// @param lastContact how long before the leader had heard of it; zero for the leader, null where not told
    /// @param lastIndex the last log entry that it had; 0 where it has not told yet (recorded as "node-killed-autopilot")
    public record Pulse(boolean healthy, @Nullable Duration lastContact, long lastIndex) {}

    public Raft {
        servers = List.copyOf(servers);
    }

    /// The member that a node is: the one with its cluster address. Empty where the node's is not known.
    public Optional<Server> server(Node node) {
        return servers.stream().filter(s -> s.address().equals(node.clusterAddress())).findFirst();
    }

    /// How a member keeps up, where the autopilot could be read and knows it.
    public Optional<Pulse> pulse(Server server) {
        return autopilot.known().map(a -> a.pulses().get(server.id()));
    }

    /// How many log entries a member was behind the leader; 0 for the leader. Both counts are up to ten seconds old and not
    /// taken at the same moment, so a few entries mean nothing. Empty where one of them is not told.
    public OptionalLong lag(Server server) {
        long own = lastIndex(server);
        long ahead = servers.stream().filter(Server::leader).mapToLong(this::lastIndex).sum();
        return own == 0 || ahead == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, ahead - own));
    }

    private long lastIndex(Server server) {
        return pulse(server).map(Pulse::lastIndex).orElse(0L);
    }

    /// The members that are not among the nodes, though there are more members than nodes: down, sealed, or not heard of since
    /// the last change of leaders. Empty where there are no more, so that another spelling of an address is no alarm.
    ///
    /// @param nodes as the cluster listed them
    public List<Server> unlisted(List<Node> nodes) {
        if (servers.size() <= nodes.size()) {
            return List.of();
        }
        Set<String> listed = new HashSet<>();
        nodes.forEach(n -> listed.add(n.clusterAddress()));
        return servers.stream().filter(s -> !listed.contains(s.address())).toList();
    }
}
