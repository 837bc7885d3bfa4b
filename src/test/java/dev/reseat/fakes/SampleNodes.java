package dev.reseat.fakes;

import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Raft;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The nodes of the sample: the last one doesn't answer.
final class SampleNodes {
    private SampleNodes() {}

    static List<Node> all() {
        return IntStream.range(0, 5).mapToObj(SampleNodes::node).toList();
    }

    static Node node(int i) {
        NodeAddress address = new NodeAddress("https://bao-%d.eu.example.com:8200".formatted(i));
        Instant echo = i == 0 ? null : SampleCluster.READ.minusSeconds(i == 4 ? 38 : i);
        VaultFailure trouble =
                i == 4
                        ? new VaultFailure.TimedOut(
                                new Tried("GET", address, "/v1/sys/health"), Duration.ofSeconds(10))
                        : null;
        return new Node(
                "bao-" + i,
                address,
                address,
                i == 0 ? NodeRole.ACTIVE : NodeRole.STANDBY,
                i == 4 ? SealStatus.UNKNOWN : SealStatus.UNSEALED,
                "2.7.2",
                echo,
                trouble,
                clusterAddress(i));
    }

    private static String clusterAddress(int i) {
        return "bao-%d.eu.example.com:8201".formatted(i);
    }

    /// Five voters, of which the last has fallen behind and is not heard of.
    static Raft raft() {
        List<Raft.Server> servers =
                IntStream.range(0, 5)
                        .mapToObj(i -> new Raft.Server("bao-" + i, clusterAddress(i), i == 0, true))
                        .toList();
        Map<String, Raft.Pulse> pulses = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            Duration heard = Duration.ofSeconds(i == 4 ? 38 : Math.min(i, 1));
            pulses.put("bao-" + i, new Raft.Pulse(i != 4, heard, i == 4 ? 88_120 : 88_412));
        }
        return new Raft(
                servers,
                new Part.Known<>(new Raft.Autopilot(false, 1, pulses), SampleCluster.READ));
    }
}
