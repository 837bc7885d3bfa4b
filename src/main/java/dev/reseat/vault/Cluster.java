package dev.reseat.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One signed-in connection to a cluster: everything that may be asked of it. All calls block and are for background
/// threads; none throws for what servers and networks do.
public interface Cluster extends AutoCloseable {
    /// What this server does, corrected by what it has shown in this connection.
    ServerTraits traits();

    /// Where mounts are read and reloaded.
    Namespace namespace();

    /// The namespaces below this one. A server without namespaces ([ServerTraits#namespaces()]) is not asked: the part then
    /// says that it does not offer them.
    Part<NamespaceTree> namespaces();

    /// The same sign-in in another namespace: token, lines, traits and what is known of the nodes are one, so that nothing is
    /// signed in again. The two are one connection: closing either ends both, and [#holdsReload()] speaks for both.
    ///
    /// @param other by its path from the root
    /// @throws IllegalArgumentException where this server ignores namespaces, so that its root would be hit instead
    Cluster in(Namespace other);

    /// Reads the mounts of this namespace and of all below it, a few namespaces at a time. Returns when all have been asked.
    ///
    /// @param partly given the whole anew with each namespace that was read; the last one has ended
    /// @param cancelled asked before each namespace; once it says so nothing more is read
    void sweep(Consumer<NamespaceSweep> partly, BooleanSupplier cancelled);

    /// Reads everything anew. Parts come as they arrive, each call of `partly` with a whole snapshot; the last one is
    /// complete. Returns when all parts are in.
    void read(Consumer<ClusterSnapshot> partly);

    /// Forgets what is kept from one reading of everything to the next, as the configuration of database connections: the next
    /// reading asks for all of it.
    void forgetKept();

    /// The nodes now, each asked itself. Never empty when known.
    Part<List<Node>> readNodes();

    /// Since when the process of one node runs, by that node's own word and clock. Never part of [#read]: the answer is a long
    /// text, and each costs a line in the audit log. Many servers do not tell: without telemetry in their configuration
    /// ([VaultFailure.NotOffered]), and a standby that passes questions on ([VaultFailure.Standby]).
    Part<Instant> readStart(NodeAddress node);

    /// What the server itself says of one thing, as JSON, asked now. A mount is asked of the node whose mount table counts
    /// (`sys/mounts/:path`), a plugin by its single catalog row (which needs `sudo` too), a node by its own `sys/health`
    /// and its rows of `sys/ha-status` and of the raft storage. Where the first question may not be asked, one that says less
    /// follows.
    ///
    /// @return every answer in the order asked, unreadable ones with the missing right; never empty
    List<Verbatim> verbatim(Topic topic);

    /// What one node says of one mount. Doesn't wait for a reload that runs there.
    Seen readMount(NodeAddress node, MountPath mount);

    /// Reads single mounts, one after the other, at the node whose mount table counts. No running reload holds this up, but none
    /// is asked about while a reload's line is held. Ends after the first that does not tell what it runs, so that a token
    /// without the right to it fills no audit log.
    ///
    /// @return what was seen, in the order asked
    Map<MountPath, Seen> readMounts(List<MountPath> mounts);

    /// Asks one mount for its help at one node. A failed probe can leave a process behind on the server, so it is never
    /// repeated by itself.
    Probe probe(NodeAddress node, MountPath mount);

    /// Sends one reload and waits for its answer, however long the server takes. Sends it once, whatever happens; the line is
    /// not cut from this side except by [#close()]. Never to be called on a thread that may be interrupted.
    Answer reload(NodeAddress node, Wire request);

    /// The reports on a cluster-wide reload so far, where the server has the status route.
    Part<ReloadStatus> readStatus(String reloadId);

    /// The token's remaining life, read now.
    Part<TokenFacts> readToken();

    /// Whether a reload's line is still held: also one that has been silent for so long that nobody waits for its answer.
    boolean holdsReload();

    /// Waits until no reload's line is held any more, however long the server takes. Blocks.
    void awaitReloads();

    /// Ends the connection. A reload still out is cut by this: ask the person first.
    @Override
    void close();
}
