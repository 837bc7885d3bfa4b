package dev.reseat.practice;

import java.util.function.Consumer;

/// The active node steps down as the first reload comes: that one is refused, and some seconds later another node leads.
final class ActiveStepsDown implements Consumer<ClusterState> {
    @Override
    public void accept(ClusterState cluster) {
        cluster.leadership().arm();
    }
}
