package dev.reseat.vault;

import java.time.Instant;
import java.util.Optional;

/// What one node says of one mount, or why it has no word of its own.
public record NodeWord(Node node, Said said) {
    /// What is known of a node's word.
    public sealed interface Said {
        /// It is being asked.
        record Awaited() implements Said {}

        /// It was asked.
        ///
        /// @param at when its answer was in
        record Read(Seen seen, Instant at) implements Said {}

        /// It is not asked, since nothing that it could say would be its own word.
        ///
        /// @param why one clause for people
        record NoWord(String why) implements Said {}
    }

    /// Why asking a node would tell nothing about its own plugins; empty where it is worth asking.
    public static Optional<String> noWord(Node node, ClusterSnapshot snapshot) {
        ServerTraits traits = snapshot.traits();
        long there =
                snapshot.nodes().known().stream()
                        .flatMap(nodes -> nodes.stream())
                        .filter(n -> n.asked().equals(node.asked()))
                        .count();
        if (there > 1 && traits.othersRunPlugins()) {
            return Optional.of(
                    "several nodes have its address, so nobody can tell which one answers");
        }
        if (node.seal() == SealStatus.SEALED || node.seal() == SealStatus.NOT_INITIALISED) {
            return Optional.of("it is " + node.seal().label() + " and runs no plugins");
        }
        if (node.active()) {
            return Optional.empty();
        }
        return switch (traits.standbys()) {
            case RUN_NO_PLUGINS -> Optional.of("standbys of this server run no plugins");
            case SHOW_REPLICATED_STATE ->
                    Optional.of(
                            "its mount table is replicated and proves nothing about its own processes");
            case ANSWER_FOR_THEMSELVES -> Optional.empty();
        };
    }

    /// What it runs by its own word, if it has given one.
    public Optional<PluginBuild> running() {
        return own().map(Seen.Own::running);
    }

    /// Its own word, if it has given one.
    public Optional<Seen.Own> own() {
        return said instanceof Said.Read(Seen.Own own, Instant _)
                ? Optional.of(own)
                : Optional.empty();
    }

    /// Why nothing counts as its word, as one clause for people; empty while it is awaited, and where it has given one.
    public Optional<String> unseen() {
        return switch (said) {
            case Said.Awaited _ -> Optional.empty();
            case Said.NoWord n -> Optional.of(n.why());
            case Said.Read r ->
                    switch (r.seen()) {
                        case Seen.Own _ -> Optional.empty();
                        case Seen.Forwarded _ ->
                                Optional.of("it passes questions on to the active node");
                        case Seen.NoMount _ -> Optional.of("it knows no such mount");
                        case Seen.NotTold _ ->
                                Optional.of("this server does not tell what a mount runs");
                        case Seen.NotReadable n -> Optional.of(clause(n.why()));
                    };
        };
    }

    /// The node's address stands beside it already.
    private static String clause(VaultFailure why) {
        String address = why.tried().address().value();
        return why.brief().replace(" from " + address, "").replace(" at " + address, "");
    }
}
