package dev.reseat.vault;

/// The way to a cluster: look at a server before anyone signs in, then sign in.
public interface SignIn {
    /// Looks at the server without a token. Blocks for up to ten seconds.
    Greeting greet(ServerAddress server);

    /// Signs in with a token and checks that the server accepts it. Blocks.
    Outcome signIn(ServerAddress server, Token token);

    /// What a server shows anybody.
    sealed interface Greeting {
        /// It is a Vault or an OpenBao.
        ///
        /// @param traits what is known of this version
        /// @param tls one line about the line itself, as `TLS 1.3 · CN=…`; empty over plain http
        record Met(
                ServerTraits traits, SealStatus seal, NodeRole role, String clusterName, String tls)
                implements Greeting {}

        /// It could not be looked at.
        record NotMet(VaultFailure why) implements Greeting {}
    }

    /// How signing in ended.
    sealed interface Outcome {
        /// The server accepted the token.
        ///
        /// @param token what it is; unreadable for a token that may not look itself up, which is accepted all the same: the
        ///     server says `permission denied` in a frame to a token that it knows, and without one to others
        record SignedIn(Cluster cluster, Part<TokenFacts> token) implements Outcome {}

        /// It did not come to that.
        record Failed(VaultFailure why) implements Outcome {}
    }
}
