package dev.reseat.servers;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a cluster gives out once, when it is made.
///
/// @param rootToken the token that may do everything
/// @param key the only key share, in base 64
record RaftSecrets(String rootToken, String key) {

    /// Makes a new cluster at `first`: one key share, which is enough for tests.
    static RaftSecrets ofNew(ServerNode first) {
        Map<String, Integer> oneShare = Map.of("secret_shares", 1, "secret_threshold", 1);
        JsonNode made = first.api().put("sys/init", oneShare).ok().body();
        return new RaftSecrets(
                made.path("root_token").asString(), made.path("keys_base64").path(0).asString());
    }

    /// Gives the key to `node` until it is unsealed. A node that joins takes the key only after it
    /// has found the cluster, and is sealed for a while after it took it.
    void unseal(ServerNode node, Duration limit) {
        Await.until(
                node.name() + " is unsealed; see " + node.log(),
                limit,
                () -> {
                    JsonNode seal = node.api().get("sys/seal-status").body();
                    if (!seal.path("initialized").asBoolean(false)) {
                        return false;
                    }
                    if (!seal.path("sealed").asBoolean(true)) {
                        return true;
                    }
                    node.api().put("sys/unseal", Map.of("key", key));
                    return false;
                });
    }
}
