package dev.reseat.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the person's environment offers for a connection, each thing with where it came from.
///
/// @param address from `BAO_ADDR` or `VAULT_ADDR`; null where unset
/// @param token from `BAO_TOKEN`, `VAULT_TOKEN` or the token file; null where there is none
/// @param namespace from `BAO_NAMESPACE` or `VAULT_NAMESPACE`; null where unset
/// @param caCertificate path from `BAO_CACERT` or `VAULT_CACERT`; null where unset
public record Offer(
        @Nullable Sourced<String> address,
        @Nullable Sourced<Token> token,
        @Nullable Sourced<String> namespace,
        @Nullable Sourced<String> caCertificate) {
    /// An environment that offers nothing.
    public static final Offer NOTHING = new Offer(null, null, null, null);

    /// A value and where it came from.
    ///
    /// @param from the name of a variable or the path of a file
    public record Sourced<T>(T value, String from) {}

    /// The token, if one is offered.
    public Optional<Sourced<Token>> offeredToken() {
        return Optional.ofNullable(token);
    }
}
