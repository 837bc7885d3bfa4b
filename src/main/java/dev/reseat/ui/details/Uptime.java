package dev.reseat.ui.details;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Since when the process of the node that is shown runs. The node is asked once when it is opened, and when a person wants
/// it; no refresh asks, since the answer is long and a line in the audit log. For the window's thread.
final class Uptime {
    private static final System.Logger LOG = System.getLogger(Uptime.class.getName());

    /// After a key has led on to a node, another may follow at once.
    private static final long CALM = 150;

    private final Host host;
    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<NodeAddress> about = Optional.empty();
    private CountDownLatch over = new CountDownLatch(1);
    private Instant begunAt = Instant.EPOCH;

    /// What a node has said.
    ///
    /// @param start since when it runs, or why it does not say
    /// @param at when its answer was in
    record Said(NodeAddress node, Part<Instant> start, Instant at) {}

    Uptime(Host host) {
        this.host = host;
    }

    /// A node is shown, or the picture of the cluster is newer: one that went away and came back may run anew. Each question
    /// costs a use of a token that has only so many: with such a one a person has to want it, and while that is not known
    /// nothing is asked.
    void show(Node node, ClusterSnapshot snapshot, Optional<Connection> on) {
        if (!answersForItself(node, snapshot) || on.isEmpty()) {
            forget();
        } else if (about.filter(node.asked()::equals).isEmpty()) {
            forget();
            if (!(snapshot.token() instanceof Part.Awaited<TokenFacts>)) {
                about = Optional.of(node.asked());
                if (snapshot.token().known().map(TokenFacts::usesLeft).orElse(0) == 0) {
                    Duration since = Duration.between(begunAt, host.clock().instant());
                    ask(node.asked(), on.get(), since.toMillis() < 2 * CALM ? CALM : 0);
                }
            }
        }
    }

    /// Asks once more.
    void again(Node node, ClusterSnapshot snapshot, Optional<Connection> on) {
        if (answersForItself(node, snapshot)) {
            on.ifPresent(c -> ask(node.asked(), c, 0));
        }
    }

    /// Whether what comes from its address is its own word: it was reached and is unsealed, and no other is asked there.
    private static boolean answersForItself(Node node, ClusterSnapshot snapshot) {
        return node.seal() == SealStatus.UNSEALED
                && snapshot.nodes().known().stream()
                                .flatMap(nodes -> nodes.stream())
                                .filter(n -> n.asked().equals(node.asked()))
                                .count()
                        == 1;
    }

    private void ask(NodeAddress node, Connection on, long calm) {
        over.countDown();
        CountDownLatch mine = new CountDownLatch(1);
        over = mine;
        about = Optional.of(node);
        begunAt = host.clock().instant();
        host.threads().background().execute(() -> work(node, on.cluster(), calm, mine));
    }

    private void work(NodeAddress node, Cluster cluster, long calm, CountDownLatch mine) {
        try {
            if (mine.await(calm, TimeUnit.MILLISECONDS)) {
                return;
            }
            Said now = new Said(node, cluster.readStart(node), host.clock().instant());
            host.threads().fx().execute(() -> take(now, mine));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the port promises not to throw; if it does, nothing is shown
            LOG.log(System.Logger.Level.ERROR, "asking since when a node runs failed", e);
        }
    }

    private void take(Said now, CountDownLatch mine) {
        if (mine.getCount() > 0) {
            said.set(Optional.of(now));
        }
    }

    /// Something else is shown: asks nothing more, and drops what is out when it comes.
    void forget() {
        over.countDown();
        about = Optional.empty();
        said.set(Optional.empty());
    }

    /// What the node that is shown has said; empty while it is not known.
    ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
