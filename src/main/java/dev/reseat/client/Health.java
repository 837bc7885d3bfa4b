package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.VaultFailure;
import tools.jackson.databind.JsonNode;

/// Asks one node for `sys/health`, without token and without namespace (OpenBao refuses it in one).
final class Health {
    private Health() {}

    /// Its health, whatever state it is in. Every state is asked to come as status 299: 429 would be a standby, a used-up
    /// quota or an unmet index.
    ///
    /// @throws Unanswered if it gives none
    static JsonNode of(Asker asker, NodeAddress at) throws Unanswered {
        Question q =
                Question.get(at, "sys/health")
                        .query("uninitcode", "299")
                        .query("sealedcode", "299")
                        .query("standbycode", "299")
                        .query("drsecondarycode", "299")
                        .query("performancestandbycode", "299")
                        .query("removedcode", "299")
                        .query("haunhealthycode", "299");
        Reply reply = asker.askOpenly(q);
        JsonNode health = reply.json();
        if (health.has("initialized") && health.has("sealed")) {
            return health;
        }
        VaultFailure why = reply.ok() ? reply.notVault() : Failures.of(reply);
        throw new Unanswered(why);
    }
}
