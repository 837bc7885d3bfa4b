package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the nodes of a cluster and asks each itself. The list is the active node's; right after a change of leaders it may
/// hold that node only, until the others' next echo, some seconds later: what was listed before in this connection is
/// remembered. Safe for use by several threads.
final class Nodes {
    private final Asker asker;
    private final Addresses addresses;
    private final Namespace namespace;
    private final ExecutorService workers;
    private final Map<NodeAddress, Named> heard = new ConcurrentHashMap<>();

    /// What the cluster says of a node.
    ///
    /// @param role what it is held for
    private record Named(
            String name,
            NodeAddress address,
            NodeRole role,
            String version,
            @Nullable Instant lastEcho,
            String clusterAddress) {}

    /// The nodes as far as they are told.
    ///
    /// @param denied how the list was refused; null where it was given
    private record Found(List<Node> nodes, VaultFailure.@Nullable Denied denied) {}

    /// @param workers runs one blocking task per node
    Nodes(Asker asker, Addresses addresses, Namespace namespace, ExecutorService workers) {
        this.asker = asker;
        this.addresses = addresses;
        this.namespace = namespace;
        this.workers = workers;
    }

    /// All nodes that the cluster names; where the token may not see them, those that anybody is told of, which is a part
    /// only. Unreadable where not even the connection's own node answers.
    Part<List<Node>> part(InstantSource clock) {
        try {
            Found found = read();
            return found.denied() == null
                    ? new Part.Known<>(found.nodes(), clock.instant())
                    : new Part.Partial<>(
                            found.nodes(), clock.instant(), found.denied(), found.denied().right());
        } catch (Unanswered u) {
            return Reading.unreadable(u);
        }
    }

    private Found read() throws Unanswered {
        List<Named> listed = List.of();
        List<Named> unlisted = List.of();
        VaultFailure.@Nullable Denied denied = null;
        try {
            listed = byStatus();
            unlisted = unlisted(listed);
        } catch (Unanswered u) {
            if (!listIsWithheld(u.why())) {
                throw u;
            }
            denied = u.why() instanceof VaultFailure.Denied d ? d : null;
        }
        if (listed.isEmpty()) {
            listed = byLeader();
            unlisted = List.of();
        }
        List<Named> all = told(Stream.concat(listed.stream(), unlisted.stream()).toList());
        all.forEach(n -> addresses.name(n.address()));
        List<Node> nodes = new ArrayList<>();
        for (Node node :
                Tasks.all(workers, all.stream().map(n -> Tasks.task(() -> ask(n))).toList())) {
            boolean gone = nodes.size() >= listed.size() && node.trouble() != null;
            if (!gone) {
                nodes.add(standIn(node));
            }
        }
        return new Found(List.copyOf(nodes), denied);
    }

    /// Nodes that were listed before and are not now. They stay nodes as long as they answer: without them a plan made just
    /// after a change of leaders would leave them out.
    private List<Named> unlisted(List<Named> listed) {
        listed.forEach(n -> heard.put(n.address(), n));
        Set<NodeAddress> now = listed.stream().map(Named::address).collect(Collectors.toSet());
        return heard.values().stream()
                .filter(n -> !now.contains(n.address()))
                .map(n ->
                        new Named(
                                n.name(),
                                n.address(),
                                NodeRole.STANDBY,
                                n.version(),
                                null,
                                n.clusterAddress()))
                .toList();
    }

    /// Whether the server answers but gives no list: no right to it, or nobody there who could give it.
    private static boolean listIsWithheld(VaultFailure why) {
        return why instanceof VaultFailure.Denied
                || why instanceof VaultFailure.NotOffered
                || why instanceof VaultFailure.NotFound
                || why instanceof VaultFailure.Standby
                || why instanceof VaultFailure.Rejected;
    }

    private List<Named> byStatus() throws Unanswered {
        Question q =
                Question.get(addresses.typed(), "sys/ha-status")
                        .needs("read on sys/ha-status")
                        .in(namespace);
        List<Named> named = new ArrayList<>();
        for (JsonNode n : asker.ask(q).data().path("nodes")) {
            String address = n.path("api_address").asString("");
            if (!address.isEmpty()) {
                named.add(
                        new Named(
                                n.path("hostname").asString(address),
                                new NodeAddress(address),
                                n.path("active_node").asBoolean(false)
                                        ? NodeRole.ACTIVE
                                        : NodeRole.STANDBY,
                                n.path("version").asString(""),
                                Reply.instant(n.path("last_echo").asString("")),
                                hostAndPort(n.path("cluster_address").asString(""))));
            }
        }
        return named;
    }

    private static String hostAndPort(String url) {
        return url.replaceFirst("^https?://", "");
    }

    /// Nodes that share one host name (one machine, or containers that are called alike) are told apart by address.
    private static List<Named> told(List<Named> named) {
        return named.stream()
                .map(n ->
                        named.stream().filter(o -> o.name().equals(n.name())).count() > 1
                                ? new Named(
                                        n.name() + " at " + hostAndPort(n.address().value()),
                                        n.address(),
                                        n.role(),
                                        n.version(),
                                        n.lastEcho(),
                                        n.clusterAddress())
                                : n)
                .toList();
    }

    /// The connection's own node, and the active one if that is another.
    private List<Named> byLeader() throws Unanswered {
        NodeAddress typed = addresses.typed();
        Reply reply = asker.askOpenly(Question.get(typed, "sys/leader"));
        JsonNode leader = reply.json();
        boolean self = leader.path("is_self").asBoolean(false);
        boolean alone = reply.ok() && !leader.path("ha_enabled").asBoolean(true);
        NodeRole role = self || alone ? NodeRole.ACTIVE : NodeRole.UNKNOWN;
        List<Named> named =
                new ArrayList<>(List.of(new Named(typed.value(), typed, role, "", null, "")));
        String address = leader.path("leader_address").asString("");
        if (!self && !address.isEmpty()) {
            named.add(new Named(address, new NodeAddress(address), NodeRole.ACTIVE, "", null, ""));
        }
        return named;
    }

    private Node ask(Named n) {
        try {
            return node(n, n.address(), Health.of(asker, n.address()));
        } catch (Unanswered u) {
            return new Node(
                    n.name(),
                    n.address(),
                    n.address(),
                    n.role(),
                    SealStatus.UNKNOWN,
                    n.version(),
                    n.lastEcho(),
                    u.why(),
                    n.clusterAddress());
        }
    }

    private static Node node(Named n, NodeAddress asked, JsonNode health) {
        String version = ServerFacts.version(health).text();
        NodeRole role = ServerFacts.role(health);
        // A sealed node plays no role; one that doesn't tell is what the cluster holds it for.
        if (role == NodeRole.UNKNOWN && ServerFacts.seal(health) == SealStatus.UNSEALED) {
            role = n.role();
        }
        return new Node(
                n.name(),
                n.address(),
                asked,
                role,
                ServerFacts.seal(health),
                version.isEmpty() ? n.version() : version,
                n.lastEcho(),
                null,
                n.clusterAddress());
    }

    /// The active node's named address may be one that only servers can reach. If the connection's own address answers as
    /// active, it is that node, and is asked there.
    private Node standIn(Node node) {
        if (!node.active()
                || node.trouble() == null
                || node.apiAddress().equals(addresses.typed())) {
            return node;
        }
        try {
            JsonNode health = Health.of(asker, addresses.typed());
            if (ServerFacts.role(health) != NodeRole.ACTIVE) {
                return node;
            }
            Named n =
                    new Named(
                            node.name(),
                            node.apiAddress(),
                            NodeRole.ACTIVE,
                            node.version(),
                            node.lastEcho(),
                            node.clusterAddress());
            return node(n, addresses.typed(), health);
        } catch (Unanswered u) {
            return node;
        }
    }
}
