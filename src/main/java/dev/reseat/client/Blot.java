package dev.reseat.client;

import dev.reseat.vault.Token;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes tokens out of what servers say before anybody sees, journals or logs it: this connection's own, which a proxy or a
/// plugin may echo, and whatever has the form of one. Evidence is looked for before: a token may be a word of the server's, as
/// `root` is in development.
final class Blot {
    private static final String STARS = "***";

    /// Vault's tokens from 1.10 (`hvs.`, `hvb.`, `hvr.`); those of OpenBao and older Vaults: 24 signs, with the id of a
    /// namespace behind them perhaps; their batch tokens, which are much longer.
    private static final Pattern TOKENS =
            Pattern.compile(
                    "\\bhv[sbr]\\.[A-Za-z0-9_-]{20,}"
                            + "|\\b[sr]\\.[A-Za-z0-9]{24}(?:\\.[A-Za-z0-9]{4,8})?(?![A-Za-z0-9])"
                            + "|\\bb\\.[A-Za-z0-9_-]{60,}");

    private final String own;

    /// @param token the connection's; null for none
    Blot(@Nullable Token token) {
        this.own = token == null ? "" : token.reveal();
    }

    /// A text without tokens.
    String out(String text) {
        String without = own.isEmpty() ? text : text.replace(own, STARS);
        return TOKENS.matcher(without).replaceAll(STARS);
    }

    /// Words fit to be shown and kept: without tokens, and no longer than anybody reads.
    String fit(String words) {
        return ErrorBody.cut(out(words));
    }
}
