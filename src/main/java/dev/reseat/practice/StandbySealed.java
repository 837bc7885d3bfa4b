package dev.reseat.practice;

import java.util.function.Consumer;

/// The last node was started again and nobody has unsealed it.
final class StandbySealed implements Consumer<ClusterState> {
    @Override
    public void accept(ClusterState cluster) {
        cluster.nodes().getLast().seal();
    }
}
