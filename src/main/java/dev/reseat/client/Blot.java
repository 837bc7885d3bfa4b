package dev.reseat.client;

import dev.reseat.vault.Token;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// Takes tokens out of what servers say before anybody sees, journals or logs it: this connection's own, which a proxy or a
/// plugin may echo, and whatever has the form of one. Success in JSON is left as it is: it is read for facts only.
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

    /// A body without tokens.
    ByteString out(ByteString body) {
        String text = body.utf8();
        String without = out(text);
        return without.equals(text) ? body : ByteString.encodeUtf8(without);
    }

    /// The body of an answer that may be shown: any but success in JSON.
    ByteString shown(int status, ByteString body) {
        boolean facts = status < 300 && body.size() > 0 && body.getByte(0) == '{';
        return facts ? body : out(body);
    }
}
