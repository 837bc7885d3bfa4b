package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.servers.BaoBinary;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.RealServer;
import dev.reseat.servers.ServerNode;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Since when each node of a cluster with telemetry runs, beside what the system says of its process.
@RealServer
class ProcessStartRealTest {
    /// The system counts the start of a process in hundredths from the start of the machine, whose own time it rounds.
    private static final Duration ROUNDED = Duration.ofSeconds(2);

    private static RaftCluster cluster;

    @BeforeAll
    static void start() {
        cluster = RaftCluster.start("process-start", BaoBinary.standard(), "telemetry {\n}");
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    private static NodeAddress address(ServerNode node) {
        return new NodeAddress(node.address().toString());
    }

    @Test
    void everyNodeSaysWhenItsOwnProcessStarted() {
        ServerNode anew = cluster.standbys().getFirst();
        cluster.stop(anew);
        cluster.start(anew);
        cluster.settled();
        try (Operator operator = Operator.at(cluster.active().address(), cluster.rootToken())) {
            operator.read();
            for (ServerNode node : cluster.nodes()) {
                Instant says = Operator.known(operator.cluster().readStart(address(node)));

                Duration off = Duration.between(node.startedAt(), says).abs();
                assertTrue(off.compareTo(ROUNDED) < 0, () -> node.name() + " is off by " + off);
            }
        }
    }

    @Test
    void aTokenNeedsARightOfItsOwnForIt() {
        String weak =
                Tokens.with(
                        cluster.api(),
                        "weak",
                        "path \"sys/ha-status\" { capabilities = [\"read\"] }");
        String right =
                Tokens.with(
                        cluster.api(),
                        "meter",
                        "path \"sys/metrics\" { capabilities = [\"read\"] }");
        NodeAddress active = address(cluster.active());
        try (Operator operator = Operator.at(cluster.active().address(), weak)) {
            Part.Unreadable<?> part =
                    assertInstanceOf(Part.Unreadable.class, operator.cluster().readStart(active));

            assertInstanceOf(VaultFailure.Denied.class, part.why());
            assertEquals("read on sys/metrics", part.right());
        }
        try (Operator operator = Operator.at(cluster.active().address(), right)) {
            assertInstanceOf(Part.Known.class, operator.cluster().readStart(active));
        }
    }
}
