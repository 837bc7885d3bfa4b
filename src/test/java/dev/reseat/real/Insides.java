package dev.reseat.real;

import dev.reseat.servers.PluginInfo;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.ServerNode;
import dev.reseat.servers.ServerSetUp;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What steerable plugins say from inside, mount by mount on every node: the truth that Reseat's
/// word is compared with.
record Insides(Map<Place, PluginInfo> all) {
    /// One mount on one node.
    record Place(String node, String mount) {}

    /// Asks all of them now.
    static Insides of(RaftCluster cluster, String... mounts) {
        Map<Place, PluginInfo> all = new HashMap<>();
        for (ServerNode node : cluster.nodes()) {
            for (String mount : mounts) {
                String bare = mount.substring(0, mount.length() - 1);
                all.put(
                        new Place(node.name(), mount),
                        new ServerSetUp(cluster.api(node)).info(bare));
            }
        }
        return new Insides(Map.copyOf(all));
    }

    /// What one of them said.
    PluginInfo at(Place place) {
        return Objects.requireNonNull(all.get(place), place::toString);
    }

    /// What one of them said.
    PluginInfo at(ServerNode node, String mount) {
        return at(new Place(node.name(), mount));
    }

    /// Whether every mount on every node runs in another process than `before`.
    boolean allRestartedSince(Insides before) {
        return all.keySet().stream().allMatch(p -> at(p).pid() != before.at(p).pid());
    }

    /// Whether every one says that it is of this version.
    boolean allOf(String version) {
        return all.values().stream().allMatch(info -> info.version().equals(version));
    }
}
