package dev.reseat.vault;

import java.time.Duration;

/// Why a question to a server got no useful answer. Every case says what was tried, and in [#what()] and [#advice()] one
/// sentence each for people; the server's own words are kept where it said any.
public sealed interface VaultFailure {
    /// The request that failed.
    Tried tried();

    /// Nobody answers there: refused, no such host, no route, or the line broke.
    ///
    /// @param detail the system's reason
    record Unreachable(Tried tried, String detail) implements VaultFailure {}

    /// No answer within the limit for reads.
    record TimedOut(Tried tried, Duration limit) implements VaultFailure {}

    /// TLS failed: the certificate is not trusted, has another name or has expired.
    record Untrusted(Tried tried, String detail) implements VaultFailure {}

    /// The token is missing, unknown, expired or used up: a bare `permission denied` (recorded as "mounts-no-token"); a
    /// policy's refusal comes framed.
    record TokenRefused(Tried tried) implements VaultFailure {}

    /// A policy does not allow it.
    ///
    /// @param right what is missing, as `read on sys/mounts`
    record Denied(Tried tried, String right) implements VaultFailure {}

    /// The server is sealed or was never initialised; both answer 503 `Vault is sealed`.
    record Sealed(Tried tried, SealStatus seal) implements VaultFailure {}

    /// A standby that sends its callers elsewhere, or a cluster between two leaders.
    ///
    /// @param hint where it points; empty where nowhere
    record Standby(Tried tried, String hint) implements VaultFailure {}

    /// The path exists on other servers but not on this one (404 `unsupported path`, `enterprise-only feature`).
    record NotOffered(Tried tried, String words) implements VaultFailure {}

    /// Nothing is there under this name.
    record NotFound(Tried tried, String words) implements VaultFailure {}

    /// A quota is used up (429 with its text, recorded as "quota-health").
    record RateLimited(Tried tried, String words) implements VaultFailure {}

    /// The server understood and said no for another reason.
    record Rejected(Tried tried, int status, String words) implements VaultFailure {}

    /// The answer is not one of Vault or OpenBao: a proxy, a web server, another program.
    ///
    /// @param excerpt the beginning of what came, for people to recognise it
    record NotVault(Tried tried, int status, String excerpt) implements VaultFailure {}

    /// This server does not know namespaces: it would ignore the header and act on its root instead, so nothing is asked of
    /// it.
    record NamespaceIgnored(Tried tried, Namespace namespace, String server)
            implements VaultFailure {}

    /// The token was kept back: the address was named neither by the person nor by the cluster, or only without TLS where
    /// the connection has it.
    ///
    /// @param reason one clause for people
    record TokenWithheld(Tried tried, String reason) implements VaultFailure {}

    /// An answer larger than Reseat takes.
    record TooLarge(Tried tried, long limitBytes) implements VaultFailure {}

    /// What happened, as one clause without a full stop.
    default String brief() {
        return switch (this) {
            case Unreachable f -> "no server answers at " + f.tried().address();
            case TimedOut f ->
                    "no answer from "
                            + f.tried().address()
                            + " within "
                            + f.limit().toSeconds()
                            + " s";
            case Untrusted f -> "the certificate of " + f.tried().address() + " is not trusted";
            case TokenRefused _ -> "the server does not accept this token";
            case Denied f -> "the token lacks " + f.right();
            case Sealed f when f.seal() == SealStatus.NOT_INITIALISED ->
                    "the server at " + f.tried().address() + " has not been initialised";
            case Sealed f -> "the server at " + f.tried().address() + " is sealed";
            case Standby f when f.hint().isEmpty() -> "the cluster has no active node right now";
            case Standby f ->
                    "the node at "
                            + f.tried().address()
                            + " is a standby and sends callers to "
                            + f.hint();
            case NotOffered _ -> "this server does not offer that";
            case NotFound _ -> "the server knows nothing of that name";
            case RateLimited _ -> "a rate limit of the server is used up";
            case Rejected f -> "the server refused with status " + f.status();
            case NotVault f ->
                    "something answers at "
                            + f.tried().address()
                            + ", but not as Vault or OpenBao do";
            case NamespaceIgnored f -> f.server() + " ignores namespaces and would act on its root";
            case TokenWithheld f -> "the token was not sent to " + f.tried().address();
            case TooLarge f ->
                    "the answer is larger than " + f.limitBytes() / (1024 * 1024) + " MiB";
        };
    }

    /// What happened, as a sentence.
    default String what() {
        String b = brief();
        return Character.toUpperCase(b.charAt(0)) + b.substring(1) + ".";
    }

    /// What a person can do now, as a sentence.
    default String advice() {
        return switch (this) {
            case Unreachable _ ->
                    "Check the address and port, and whether a VPN or proxy is needed.";
            case TimedOut _ ->
                    "Check that the server is up and that nothing on the way drops the line, then try again.";
            case Untrusted _ ->
                    "Choose the CA certificate that signed it or install it on this computer, or use the name that the certificate is for.";
            case TokenRefused _ ->
                    "Sign in with a valid token; this one is missing, wrong, expired or used up.";
            case Denied f -> "Ask for a policy with " + f.right() + ".";
            case Sealed f when f.seal() == SealStatus.NOT_INITIALISED ->
                    "Initialise it first (operator init).";
            case Sealed _ -> "Unseal it, or connect to another node of the cluster.";
            case Standby f when f.hint().isEmpty() ->
                    "Wait a few seconds for the next leader, then try again.";
            case Standby _ -> "Connect to the active node's own address.";
            case NotOffered _ -> "Nothing to do: this version or edition does not have it.";
            case NotFound _ -> "Check the name and the namespace.";
            case RateLimited _ -> "Wait a moment, then try again.";
            case Rejected _ -> "Read the server's words and its log.";
            case NotVault _ ->
                    "Check the address: it may be a proxy, another program, or http where https is needed.";
            case NamespaceIgnored f ->
                    "Connect without the namespace " + f.namespace().label() + ".";
            case TokenWithheld _ -> "Connect to that node by its own address.";
            case TooLarge _ -> "Choose a namespace with fewer mounts.";
        };
    }

    /// Whether it leaves open what was asked about, so that what was known before may still hold: the line, the token or the
    /// server as a whole is in the way. Else the answer itself is about the thing: not allowed, not there, not offered.
    default boolean leavesOpen() {
        return switch (this) {
            case Unreachable _,
                    TimedOut _,
                    Untrusted _,
                    TokenRefused _,
                    Sealed _,
                    Standby _,
                    RateLimited _,
                    NotVault _ ->
                    true;
            case Rejected f -> f.status() >= 500;
            case Denied _,
                    NotOffered _,
                    NotFound _,
                    NamespaceIgnored _,
                    TokenWithheld _,
                    TooLarge _ ->
                    false;
        };
    }

    /// The server's or the system's own words; empty where there were none.
    default String words() {
        return switch (this) {
            case Unreachable f -> f.detail();
            case Untrusted f -> f.detail();
            case NotOffered f -> f.words();
            case NotFound f -> f.words();
            case RateLimited f -> f.words();
            case Rejected f -> f.words();
            case NotVault f -> f.excerpt();
            case TokenWithheld f -> f.reason();
            case NamespaceIgnored _,
                    TimedOut _,
                    TokenRefused _,
                    Denied _,
                    Sealed _,
                    Standby _,
                    TooLarge _ ->
                    "";
        };
    }
}
