package dev.reseat.ui.details;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeWord;
import dev.reseat.vault.NodeWord.Said;
import dev.reseat.vault.NodeWords;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The words of the nodes on the mount that is shown: asked when it is opened, when the cluster has been read anew, and when
/// a person wants it. For the window's thread.
final class Words {
    /// After a key has led on, another may follow at once.
    private static final long CALM = 150;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Host host;
    private final ReadOnlyObjectWrapper<Optional<Heard>> heard =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<MountPath> about = Optional.empty();
    private Optional<Asking> asking = Optional.empty();
    private Instant begunAt = Instant.EPOCH;
    private Instant snapshotOf = Instant.EPOCH;

    /// What has been heard of a mount.
    ///
    /// @param words one for each node
    /// @param asking whether more is to come
    record Heard(MountPath mount, NodeWords words, boolean asking) {}

    Words(Host host) {
        this.host = host;
    }

    /// What has been heard; empty where nobody is asked.
    ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// What has been heard of one mount.
    Optional<Heard> of(MountPath mount) {
        return heard.get().filter(h -> h.mount().equals(mount));
    }

    /// Another mount is shown, or the picture of the cluster is newer. Each question costs a use of a token that has only so
    /// many: with such a one a person has to want it.
    void show(MountPath mount, ClusterSnapshot snapshot, Optional<Connection> connection) {
        boolean another = about.filter(mount::equals).isEmpty();
        if (snapshot.nodes().known().isEmpty() || connection.isEmpty()) {
            if (another) {
                forget();
            }
            return;
        }
        boolean counted = snapshot.token().known().map(TokenFacts::usesLeft).orElse(0) > 0;
        boolean newer =
                !snapshot.begunAt().equals(snapshotOf)
                        && !busy()
                        && Duration.between(begunAt, host.clock().instant()).compareTo(SOON) > 0;
        boolean others = !another && !nodes().equals(addresses(snapshot));
        if (another || others || newer) {
            about = Optional.of(mount);
            snapshotOf = snapshot.begunAt();
            if (counted) {
                end();
                heard.set(Optional.of(new Heard(mount, known(mount, snapshot), false)));
            } else {
                boolean hurried =
                        Duration.between(begunAt, host.clock().instant()).toMillis() < 2 * CALM;
                ask(mount, snapshot, connection.get(), another && hurried ? CALM : 0);
            }
        }
    }

    private List<String> nodes() {
        return heard.get().stream()
                .flatMap(h -> h.words().all().stream())
                .map(w -> w.node().apiAddress().value())
                .toList();
    }

    private static List<String> addresses(ClusterSnapshot snapshot) {
        return snapshot.nodes().known().orElse(List.of()).stream()
                .map(n -> n.apiAddress().value())
                .toList();
    }

    /// Asks all nodes now.
    void again(MountPath mount, ClusterSnapshot snapshot, Optional<Connection> connection) {
        connection.ifPresent(c -> ask(mount, snapshot, c, 0));
    }

    private void ask(MountPath mount, ClusterSnapshot snapshot, Connection on, long calm) {
        end();
        begunAt = host.clock().instant();
        NodeWords known = known(mount, snapshot);
        List<Node> nodes =
                known.all().stream()
                        .filter(w -> !(w.said() instanceof Said.NoWord))
                        .map(NodeWord::node)
                        .toList();
        Asking next =
                new Asking(
                        on.cluster(),
                        nodes.stream().map(n -> new Asking.Question(n.asked(), mount)).toList());
        Runnable take = () -> take(next, mount, known, nodes);
        asking = Optional.of(next);
        take.run();
        next.begin(calm, host.threads(), host.clock(), () -> host.threads().fx().execute(take));
    }

    private void take(Asking from, MountPath mount, NodeWords known, List<Node> nodes) {
        if (asking.filter(from::equals).isEmpty()) {
            return;
        }
        Asking.Heard answers = from.heard();
        Map<NodeAddress, Said> said = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            NodeAddress node = nodes.get(i).apiAddress();
            answers.answers().get(i).ifPresent(r -> said.put(node, r));
        }
        List<NodeWord> words =
                known.all().stream()
                        .map(w ->
                                new NodeWord(
                                        w.node(),
                                        said.getOrDefault(w.node().apiAddress(), w.said())))
                        .toList();
        heard.set(Optional.of(new Heard(mount, new NodeWords(words), answers.going())));
    }

    /// Whether answers are awaited.
    boolean busy() {
        return heard.get().filter(Heard::asking).isPresent();
    }

    /// One word for each node of the snapshot: the one that is known already, none where none can be had, else awaited.
    private NodeWords known(MountPath mount, ClusterSnapshot snapshot) {
        List<NodeWord> before = of(mount).map(h -> h.words().all()).orElse(List.of());
        return new NodeWords(
                snapshot.nodes().known().orElse(List.of()).stream()
                        .map(n -> new NodeWord(n, said(n, before, snapshot)))
                        .toList());
    }

    private static Said said(Node node, List<NodeWord> before, ClusterSnapshot snapshot) {
        return NodeWord.noWord(node, snapshot)
                .map(why -> (Said) new Said.NoWord(why))
                .orElseGet(() ->
                        before.stream()
                                .filter(w -> w.node().apiAddress().equals(node.apiAddress()))
                                .map(NodeWord::said)
                                .filter(s -> s instanceof Said.Read)
                                .findFirst()
                                .orElseGet(Said.Awaited::new));
    }

    private void end() {
        asking.ifPresent(Asking::end);
        asking = Optional.empty();
    }

    /// Nothing is shown any more: asks nothing further.
    void forget() {
        end();
        about = Optional.empty();
        snapshotOf = Instant.EPOCH;
        begunAt = Instant.EPOCH;
        heard.set(Optional.empty());
    }
}
