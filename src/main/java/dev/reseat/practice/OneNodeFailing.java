package dev.reseat.practice;

import java.util.function.Consumer;

/// The fourth node never got the newest binary of the plugin that waits for a reload.
final class OneNodeFailing implements Consumer<ClusterState> {
    @Override
    public void accept(ClusterState cluster) {
        cluster.nodes().get(3).files().remove(EverydayInventory.NEWEST_SSO);
    }
}
