package dev.reseat.ui.changes;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.SealStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The sample a minute later, with something changed in it.
final class ChangedSample {
    static final Instant LATER = SampleCluster.READ.plusSeconds(60);

    private ChangedSample() {}

    static <T> Part<T> known(T value) {
        return new Part.Known<>(value, LATER);
    }

    /// The sample with other auth methods.
    static ClusterSnapshot withAuths(UnaryOperator<List<Mount>> change) {
        return SampleCluster.full()
                .withAuths(
                        known(
                                change.apply(
                                        new ArrayList<>(
                                                SampleCluster.full()
                                                        .auths()
                                                        .known()
                                                        .orElseThrow()))));
    }

    static Mount running(Mount m, PluginBuild build) {
        return new Mount(
                m.path(),
                m.plugin(),
                m.accessor(),
                m.description(),
                m.configuredVersion(),
                build,
                m.deprecation());
    }

    static UnaryOperator<List<Mount>> each(String path, UnaryOperator<Mount> change) {
        return mounts ->
                mounts.stream()
                        .map(m -> m.path().value().equals(path) ? change.apply(m) : m)
                        .toList();
    }

    static Node node(Node n, NodeRole role, SealStatus seal) {
        return new Node(
                n.name(),
                n.apiAddress(),
                n.asked(),
                role,
                seal,
                n.version(),
                n.lastEcho(),
                n.troubled().orElse(null));
    }
}
