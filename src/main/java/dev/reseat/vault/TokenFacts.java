package dev.reseat.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who we are, by `auth/token/lookup-self`.
///
/// @param displayName the server's name for the token's owner
/// @param policies names of its policies
/// @param expires when it ends; null for one that never does (root)
/// @param usesLeft requests left; 0 means unlimited. Every read burns one, so a limited token is warned about
public record TokenFacts(
        String displayName, List<String> policies, @Nullable Instant expires, int usesLeft) {
    public TokenFacts {
        policies = List.copyOf(policies);
    }

    /// When it ends, if ever.
    public Optional<Instant> expiry() {
        return Optional.ofNullable(expires);
    }
}
