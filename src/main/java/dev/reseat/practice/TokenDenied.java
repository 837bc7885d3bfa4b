package dev.reseat.practice;

import java.util.List;
import java.util.function.Consumer;

/// Every token may look at everything, and reload nothing.
final class TokenDenied implements Consumer<ClusterState> {
    private static final Policy LOOKING =
            new Policy("looking", List.of(Policy.Rule.on("*", "read", "list", "sudo")));

    @Override
    public void accept(ClusterState cluster) {
        cluster.limitTokens(Policy.DEFAULT, LOOKING);
    }
}
