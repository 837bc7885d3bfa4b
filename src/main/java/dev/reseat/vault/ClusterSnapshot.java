package dev.reseat.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One picture of a cluster: everything that was read, when, and what could not be read and why. Parts arrive one by one;
/// a newer snapshot replaces an older one whole.
///
/// @param traits what this server does, as known for its version
/// @param clusterName its own name; empty where it tells none
/// @param namespace where the mounts were read
/// @param secrets mounts of secrets engines (`sys/mounts`)
/// @param auths mounts of auth methods (`sys/auth`)
/// @param databases connections of the database engines among the mounts; read after these
/// @param watched mounts that were read by themselves later than their table; it holds what they run already
/// @param raft what the storage says of the cluster's members, where it is raft
public record ClusterSnapshot(
        ServerTraits traits,
        String clusterName,
        Namespace namespace,
        Part<Catalog> catalog,
        Part<List<Mount>> secrets,
        Part<List<Mount>> auths,
        Part<List<Node>> nodes,
        Part<TokenFacts> token,
        Part<Rights> rights,
        Part<Raft> raft,
        Part<Databases> databases,
        Map<MountPath, Watched> watched,
        Instant begunAt) {

    public ClusterSnapshot {
        watched = Map.copyOf(watched);
    }

    /// A snapshot of which nothing has been read yet.
    public static ClusterSnapshot awaited(
            ServerTraits traits, String clusterName, Namespace namespace, Instant at) {
        return new ClusterSnapshot(
                traits,
                clusterName,
                namespace,
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                new Part.Awaited<>(),
                Map.of(),
                at);
    }

    /// The mounts read so far: auth methods first, each table sorted by path.
    public List<Mount> mounts() {
        List<Mount> all = new ArrayList<>(auths.known().orElse(List.of()));
        all.addAll(secrets.known().orElse(List.of()));
        return all;
    }

    /// Whether every part has been read or found unreadable.
    public boolean complete() {
        return parts().stream().noneMatch(p -> p instanceof Part.Awaited<?>);
    }

    /// All parts, for counting.
    public List<Part<?>> parts() {
        return List.of(catalog, secrets, auths, nodes, token, rights, raft, databases);
    }

    /// The same picture after the server has shown itself to be another one than its version let expect.
    public ClusterSnapshot withTraits(ServerTraits shown) {
        return new ClusterSnapshot(
                shown,
                clusterName,
                namespace,
                catalog,
                secrets,
                auths,
                nodes,
                token,
                rights,
                raft,
                databases,
                watched,
                begunAt);
    }

    /// The same with another catalog.
    public ClusterSnapshot withCatalog(Part<Catalog> part) {
        return with(part, secrets, auths, nodes, token, rights, raft, databases);
    }

    /// The same with another table of secrets engines.
    public ClusterSnapshot withSecrets(Part<List<Mount>> part) {
        return with(catalog, part, auths, nodes, token, rights, raft, databases);
    }

    /// The same with another table of auth methods.
    public ClusterSnapshot withAuths(Part<List<Mount>> part) {
        return with(catalog, secrets, part, nodes, token, rights, raft, databases);
    }

    /// The same with other nodes.
    public ClusterSnapshot withNodes(Part<List<Node>> part) {
        return with(catalog, secrets, auths, part, token, rights, raft, databases);
    }

    /// The same with other facts on the token.
    public ClusterSnapshot withToken(Part<TokenFacts> part) {
        return with(catalog, secrets, auths, nodes, part, rights, raft, databases);
    }

    /// The same with other rights.
    public ClusterSnapshot withRights(Part<Rights> part) {
        return with(catalog, secrets, auths, nodes, token, part, raft, databases);
    }

    /// The same with other words of the raft storage.
    public ClusterSnapshot withRaft(Part<Raft> part) {
        return with(catalog, secrets, auths, nodes, token, rights, part, databases);
    }

    /// The members of the raft storage that are not among the nodes, where both could be read: see [Raft#unlisted(List)].
    public List<Raft.Server> unlisted() {
        return raft.known().flatMap(r -> nodes.known().map(r::unlisted)).orElse(List.of());
    }

    /// The same with other database connections.
    public ClusterSnapshot withDatabases(Part<Databases> part) {
        return with(catalog, secrets, auths, nodes, token, rights, raft, part);
    }

    /// The same with mounts that were read by themselves, in place of those of before.
    public ClusterSnapshot withWatched(Map<MountPath, Watched> since) {
        return new ClusterSnapshot(
                traits,
                clusterName,
                namespace,
                catalog,
                secrets,
                auths,
                nodes,
                token,
                rights,
                raft,
                databases,
                since,
                begunAt);
    }

    /// When it was read what a mount runs; empty where that is not known.
    public Optional<Instant> whenRead(MountPath mount) {
        Watched since = watched.get(mount);
        return since == null
                ? (mount.isAuth() ? auths : secrets).whenRead()
                : Optional.of(since.readAt());
    }

    private ClusterSnapshot with(
            Part<Catalog> newCatalog,
            Part<List<Mount>> newSecrets,
            Part<List<Mount>> newAuths,
            Part<List<Node>> newNodes,
            Part<TokenFacts> newToken,
            Part<Rights> newRights,
            Part<Raft> newRaft,
            Part<Databases> newDatabases) {
        return new ClusterSnapshot(
                traits,
                clusterName,
                namespace,
                newCatalog,
                newSecrets,
                newAuths,
                newNodes,
                newToken,
                newRights,
                newRaft,
                newDatabases,
                watched,
                begunAt);
    }
}
