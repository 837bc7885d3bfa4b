package dev.reseat.practice;

import java.util.function.Consumer;

/// The active node reloads, but its answer never arrives.
final class AnswerLost implements Consumer<ClusterState> {
    @Override
    public void accept(ClusterState cluster) {
        cluster.active().loseReloadAnswers();
    }
}
