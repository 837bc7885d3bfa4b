package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/// Turns answers that are not what was asked for into failures: the text first, then the status, since one status means
/// several things (403 is a bad token, a policy, or a plugin that may not be executed).
final class Failures {
    private static final int EXCERPT = 200;

    private Failures() {}

    /// The failure that an unsuccessful answer stands for.
    static VaultFailure of(Reply reply) {
        Tried tried = reply.question().tried();
        if (reply.status() >= 300 && reply.status() < 400) {
            return new VaultFailure.Standby(
                    tried, reply.blot().fit(pointedTo(reply.headers().get("Location"))));
        }
        ErrorBody errors = reply.errors();
        if (!errors.shaped()) {
            return reply.body().size() == 0 && reply.status() >= 500
                    ? new VaultFailure.Rejected(tried, reply.status(), "")
                    : reply.notVault();
        }
        return of(reply, tried, errors);
    }

    private static VaultFailure of(Reply reply, Tried tried, ErrorBody errors) {
        int status = reply.status();
        String words = errors.words();
        return switch (status) {
            case 400 -> badRequest(tried, errors);
            case 403 -> forbidden(reply, tried, errors);
            case 404 ->
                    errors.has("unsupported path") || errors.has("enterprise-only feature")
                            ? new VaultFailure.NotOffered(tried, words)
                            : new VaultFailure.NotFound(tried, words);
            case 405 -> new VaultFailure.NotOffered(tried, words);
            case 429 -> new VaultFailure.RateLimited(tried, words);
            case 503 ->
                    errors.bare().equals("Vault is sealed")
                            ? new VaultFailure.Sealed(tried, SealStatus.SEALED)
                            : new VaultFailure.Rejected(tried, status, words);
            // Between two leaders (recorded as "failover-reload-1").
            case 500 ->
                    errors.has("local node not active but active cluster node not found")
                            ? new VaultFailure.Standby(tried, "")
                            : new VaultFailure.Rejected(tried, status, words);
            default -> new VaultFailure.Rejected(tried, status, words);
        };
    }

    private static VaultFailure badRequest(Tried tried, ErrorBody errors) {
        if (errors.bare().equals("missing client token")) {
            return new VaultFailure.TokenRefused(tried);
        }
        // Paths that exist in the root namespace only (recorded as "host-info-in-namespace").
        return errors.has("operation unavailable in namespaces")
                        || errors.has("operation only available in root namespace")
                ? new VaultFailure.NotOffered(tried, errors.words())
                : new VaultFailure.Rejected(tried, 400, errors.words());
    }

    private static VaultFailure forbidden(Reply reply, Tried tried, ErrorBody errors) {
        String words = errors.bare();
        boolean badToken =
                !errors.framed()
                        && (words.equals("permission denied") || words.equals("bad token"));
        if (badToken || errors.has("invalid token")) {
            return new VaultFailure.TokenRefused(tried);
        }
        if (words.equals("permission denied")
                || errors.has("preflight capability check returned 403")) {
            return new VaultFailure.Denied(tried, reply.question().right());
        }
        return new VaultFailure.Rejected(tried, reply.status(), errors.words());
    }

    /// The server that a redirect points to, without what was asked and without a user name; empty where it says nothing.
    static String pointedTo(@Nullable String location) {
        if (location == null) {
            return "";
        }
        String place = location.split("[?#]", 2)[0];
        int api = place.indexOf("/v1/");
        return new NodeAddress(api > 0 ? place.substring(0, api) : place).value();
    }

    /// The beginning of a body, for people to recognise who answered.
    static String excerpt(String body) {
        String text = body.strip();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
