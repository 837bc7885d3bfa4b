package dev.reseat.client;

import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Product;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerVersion;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Tells servers apart by what they show anybody. Vault 2.x and OpenBao 2.x have the same version numbers, so other signs
/// decide.
final class ServerFacts {
    private ServerFacts() {}

    /// Which server and edition, by `sys/seal-status` and `sys/health`.
    static Product product(JsonNode seal, JsonNode health) {
        ServerVersion version = version(seal);
        if (version.text().contains("+ent")) {
            return Product.VAULT_ENTERPRISE;
        }
        // Vault from 1.16 says it, OpenBao never.
        if (health.has("enterprise")) {
            return health.path("enterprise").asBoolean(false)
                    ? Product.VAULT_ENTERPRISE
                    : Product.VAULT_COMMUNITY;
        }
        if (health.has("license")) {
            return Product.VAULT_ENTERPRISE;
        }
        // OpenBao from 2.6 (recorded as "seal-status-active").
        if (seal.has("commit_date")) {
            return Product.OPENBAO;
        }
        if (version.hidden()) {
            // Only Enterprise listeners can hide it.
            return Product.VAULT_ENTERPRISE;
        }
        return version.atLeast(2, 0, 0) ? Product.OPENBAO : Product.VAULT_COMMUNITY;
    }

    /// The product that a builtin's version names, the surest sign there is: `v2.7.2+builtin.bao`.
    ///
    /// @param before what was believed; tells the edition, which no builtin does
    static Optional<Product> byBuiltin(String version, Product before) {
        if (version.endsWith("+builtin.bao")) {
            return Optional.of(Product.OPENBAO);
        }
        if (version.endsWith("+builtin.vault")) {
            return Optional.of(before == Product.OPENBAO ? Product.VAULT_COMMUNITY : before);
        }
        return Optional.empty();
    }

    static ServerVersion version(JsonNode sealOrHealth) {
        return ServerVersion.of(sealOrHealth.path("version").asString(""));
    }

    /// Whether the node can serve, by either answer.
    static SealStatus seal(JsonNode sealOrHealth) {
        if (!sealOrHealth.path("initialized").asBoolean(true)) {
            return SealStatus.NOT_INITIALISED;
        }
        if (!sealOrHealth.has("sealed")) {
            return SealStatus.UNKNOWN;
        }
        return sealOrHealth.path("sealed").asBoolean(false)
                ? SealStatus.SEALED
                : SealStatus.UNSEALED;
    }

    /// What the node is, by its own `sys/health`.
    static NodeRole role(JsonNode health) {
        if (!health.has("standby") || seal(health) != SealStatus.UNSEALED) {
            return NodeRole.UNKNOWN;
        }
        if (health.path("performance_standby").asBoolean(false)) {
            return NodeRole.PERFORMANCE_STANDBY;
        }
        return health.path("standby").asBoolean(false) ? NodeRole.STANDBY : NodeRole.ACTIVE;
    }
}
