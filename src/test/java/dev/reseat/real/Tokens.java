package dev.reseat.real;

import dev.reseat.servers.ServerApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes tokens with few rights.
final class Tokens {
    private Tokens() {}

    /// A token with the policy `default` and one more.
    ///
    /// @param root a caller that may do everything
    /// @param policy its name
    /// @param rules in the servers' language; empty makes no policy of that name
    static String with(ServerApi root, String policy, String rules) {
        return with(root, policy, rules, Map.of());
    }

    /// The same with `num_uses`, `ttl` and the like.
    static String with(ServerApi root, String policy, String rules, Map<String, ?> more) {
        if (!rules.isEmpty()) {
            root.put("sys/policies/acl/" + policy, Map.of("policy", rules)).ok();
        }
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("policies", List.of(policy));
        return root.post("auth/token/create", body)
                .ok()
                .body()
                .path("auth")
                .path("client_token")
                .asString();
    }
}
