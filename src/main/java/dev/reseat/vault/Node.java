package dev.reseat.vault;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One node of the cluster. When its process started no list says: [Cluster#readStart] asks that by itself.
///
/// @param name its host name by `sys/ha-status`; the address where that cannot be read
/// @param apiAddress the address that the cluster names for it
/// @param asked where Reseat asks it: the same, or the connection's own address for the node that answers there while its
///     named address cannot be reached from here
/// @param role what it is
/// @param seal by its own `sys/health`
/// @param version the server version; empty where unknown
/// @param lastEcho when the active node last heard of it; null for the active node and where unknown
/// @param trouble why it could not be asked itself; null where it answered
/// @param clusterAddress host and port where nodes talk to each other, by `sys/ha-status`; empty where unknown
public record Node(
        String name,
        NodeAddress apiAddress,
        NodeAddress asked,
        NodeRole role,
        SealStatus seal,
        String version,
        @Nullable Instant lastEcho,
        @Nullable VaultFailure trouble,
        String clusterAddress) {

    /// A node whose cluster address is not known.
    public Node(
            String name,
            NodeAddress apiAddress,
            NodeAddress asked,
            NodeRole role,
            SealStatus seal,
            String version,
            @Nullable Instant lastEcho,
            @Nullable VaultFailure trouble) {
        this(name, apiAddress, asked, role, seal, version, lastEcho, trouble, "");
    }

    /// The same with the address for other nodes.
    public Node at(String cluster) {
        return new Node(name, apiAddress, asked, role, seal, version, lastEcho, trouble, cluster);
    }

    /// Why it could not be asked itself, if so.
    public Optional<VaultFailure> troubled() {
        return Optional.ofNullable(trouble);
    }

    /// Whether it is asked at another address than its own, which cannot be reached from here: a tunnel to it, or a load
    /// balancer behind which another node may answer.
    public boolean stoodIn() {
        return !asked.equals(apiAddress);
    }

    /// Whether it leads the cluster.
    public boolean active() {
        return role == NodeRole.ACTIVE;
    }
}
