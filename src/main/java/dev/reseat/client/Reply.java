package dev.reseat.client;

import dev.reseat.vault.VaultFailure;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.TlsVersion;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A whole answer to a question.
///
/// @param body as it came, unpacked
/// @param handshake of the line it came over; null over plain http
/// @param blot takes tokens out of what of it is shown
record Reply(
        Question question,
        int status,
        Headers headers,
        ByteString body,
        @Nullable Handshake handshake,
        Blot blot) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Whether the server did what was asked.
    boolean ok() {
        return status >= 200 && status < 300;
    }

    /// The body as JSON; a missing node where it is none.
    JsonNode json() {
        return parse(body);
    }

    /// Its error texts.
    ErrorBody errors() {
        return ErrorBody.of(body, blot);
    }

    static JsonNode parse(ByteString body) {
        if (body.size() == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body.toByteArray());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /// A time as servers write it; null for none and for what is no time.
    static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// The object `data` of a successful answer.
    ///
    /// @throws Unanswered if the answer is not successful or has no such object
    JsonNode data() throws Unanswered {
        if (!ok()) {
            throw new Unanswered(Failures.of(this));
        }
        JsonNode data = json().path("data");
        if (!data.isObject()) {
            throw new Unanswered(notVault());
        }
        return data;
    }

    /// The object `data` of a list that was read while it came.
    ///
    /// @throws IllegalArgumentException if there is none
    static JsonNode data(JsonNode json) {
        JsonNode data = json.path("data");
        if (!data.isObject()) {
            throw new IllegalArgumentException("no object \"data\" in the answer");
        }
        return data;
    }

    /// What to say of an answer that no Vault gives.
    VaultFailure notVault() {
        return new VaultFailure.NotVault(
                question.tried(), status, Failures.excerpt(blot.out(body.utf8())));
    }

    /// The TLS version of the line; empty over plain http.
    String tlsVersion() {
        if (handshake == null) {
            return "";
        }
        TlsVersion version = handshake.tlsVersion();
        return version.javaName().replace("TLSv", "TLS ");
    }
}
