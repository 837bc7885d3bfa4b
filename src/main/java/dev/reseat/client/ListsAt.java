package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.ServerTraits;
import dev.reseat.vault.ServerTraits.Standbys;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the node whose mount tables count: the active one. A standby that answers for itself lists what its own processes
/// run, and up to OpenBao 2.6 never learns a tuned version (recorded as "upgrade-3-tuned-mount-standby"); a connection
/// through a load balancer would show now one, now another.
final class ListsAt {
    private final Asker asker;
    private final Addresses addresses;
    private final ServerTraits traits;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable NodeAddress found;

    ListsAt(Asker asker, Addresses addresses, ServerTraits traits) {
        this.asker = asker;
        this.addresses = addresses;
        this.traits = traits;
    }

    /// The active node's address where the connection's own node is a standby with a word of its own and the active one can
    /// be asked from here; else the connection's. Looked for once.
    NodeAddress node() {
        lock.lock();
        try {
            NodeAddress node = found;
            if (node == null) {
                node = look();
                found = node;
            }
            return node;
        } finally {
            lock.unlock();
        }
    }

    private NodeAddress look() {
        NodeAddress typed = addresses.typed();
        if (traits.standbys() != Standbys.ANSWER_FOR_THEMSELVES) {
            return typed;
        }
        try {
            JsonNode leader = asker.askOpenly(Question.get(typed, "sys/leader")).json();
            String address = leader.path("leader_address").asString("");
            if (leader.path("is_self").asBoolean(false) || address.isEmpty()) {
                return typed;
            }
            NodeAddress active = new NodeAddress(address);
            addresses.name(active);
            boolean leads =
                    addresses.objection(active).isEmpty()
                            && ServerFacts.role(Health.of(asker, active)) == NodeRole.ACTIVE;
            return leads ? active : typed;
        } catch (Unanswered u) {
            return typed;
        }
    }
}
