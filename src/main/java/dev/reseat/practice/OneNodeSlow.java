package dev.reseat.practice;

import java.time.Duration;
import java.util.function.Consumer;

/// The third node is slow: its plugins take six seconds to start, its answers 400 ms.
final class OneNodeSlow implements Consumer<ClusterState> {
    @Override
    public void accept(ClusterState cluster) {
        var node = cluster.nodes().get(2);
        node.answersAfter(Duration.ofMillis(400));
        node.files().replaceAll((name, file) -> file.starting(Duration.ofSeconds(6)));
    }
}
