package dev.reseat.practice;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What all nodes share: catalog, mount table, tokens, and who is active.
final class ClusterState {
    private final Conduct conduct;
    private final Catalog catalog;
    private final Namespaces namespaces;
    private final DatabaseEngine databases = new DatabaseEngine();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Map<String, Outcome>> reloads = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<Void>> following = new ConcurrentLinkedQueue<>();
    private final Leadership leadership = new Leadership();
    private final String id = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();

    /// How a global reload went at one node.
    ///
    /// @param at when it ended there
    /// @param error the server's text; empty when all went well
    record Outcome(Instant at, String error) {}

    ClusterState(Conduct conduct, Inventory inventory, List<Token> tokens) {
        this.conduct = conduct;
        catalog = new Catalog(conduct.builtins(), inventory.catalog());
        namespaces = new Namespaces(inventory.mounts());
        inventory
                .connections()
                .forEach((engine, connections) ->
                        connections.forEach(c -> databases.add(engine, c)));
        tokens.forEach(this::admit);
    }

    void add(String name, URI address, Inventory inventory) {
        nodes.add(new Node(this, name, address, inventory));
    }

    Conduct conduct() {
        return conduct;
    }

    Catalog catalog() {
        return catalog;
    }

    DatabaseEngine databases() {
        return databases;
    }

    Namespaces namespaces() {
        return namespaces;
    }

    List<Node> nodes() {
        return nodes;
    }

    /// The active node.
    ///
    /// @throws Refused while there is none, as a node answers that would hand a request on
    Node active() {
        return leading()
                .orElseThrow(() ->
                        new Refused(
                                500, "local node not active but active cluster node not found"));
    }

    /// The active node, if there is one.
    Optional<Node> leading() {
        return leadership.leader().map(nodes::get);
    }

    Leadership leadership() {
        return leadership;
    }

    /// The active node steps down. It and the one that follows start everything anew, and so on the versions that mounts are
    /// tuned to.
    void stepDown() {
        var former = active();
        var next = nodes.get((nodes.indexOf(former) + 1) % nodes.size());
        leadership.passTo(nodes.indexOf(next));
        former.startAnew();
        next.startAnew();
    }

    /// Every token has these policies from now on, and no others.
    void limitTokens(Policy... policies) {
        tokens.replaceAll((tokenId, token) ->
                Token.with(tokenId, token.displayName(), policies).at(token.home()));
    }

    void admit(Token token) {
        tokens.put(token.id(), token);
    }

    void revoke(Token token) {
        tokens.remove(token.id());
    }

    Optional<Token> token(String tokenId) {
        return Optional.ofNullable(tokens.get(tokenId));
    }

    /// What is known of the global reload with that id, by an opaque name per node that has ended
    /// it.
    Map<String, Outcome> outcomes(String reloadId) {
        return reloads.computeIfAbsent(reloadId, key -> new ConcurrentHashMap<>());
    }

    /// A standby has begun to follow a global reload.
    void followedBy(CompletableFuture<Void> standby) {
        following.add(standby);
    }

    /// Done when no standby is following a global reload any more.
    CompletableFuture<Void> followed() {
        return CompletableFuture.allOf(following.toArray(CompletableFuture<?>[]::new));
    }

    String id() {
        return id;
    }

    Instant begun() {
        return begun;
    }
}
