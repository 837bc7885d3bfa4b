package dev.reseat.client;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// One read of one server, without the token.
///
/// @param at the server asked
/// @param path with `/v1/` and without query, for messages
/// @param right what the token needs for it, as `read on sys/mounts`; empty where it needs none
/// @param body JSON for the one read that is a POST; null for a GET
record Question(
        NodeAddress at,
        String path,
        HttpUrl url,
        Headers headers,
        String right,
        @Nullable String body) {
    /// The header by which servers know that no browser was tricked into asking.
    static final String REQUEST = "X-Vault-Request";

    /// The header that makes a standby say where it would forward to (307) instead of doing it.
    static final String NO_FORWARDING = "X-Vault-No-Request-Forwarding";

    /// The header that names the namespace.
    static final String NAMESPACE = "X-Vault-Namespace";

    private static final MediaType JSON = MediaType.get("application/json");

    /// A GET.
    ///
    /// @param path below `/v1/`, as people write it; blanks and signs in it are escaped here, slashes stay
    /// @throws Unanswered if the address is no address, or the path leads to another one
    static Question get(NodeAddress at, String path) throws Unanswered {
        HttpUrl base = HttpUrl.parse(at.value());
        if (base == null) {
            throw new Unanswered(
                    new VaultFailure.Unreachable(
                            new Tried("GET", at, "/v1/" + path), "not an address"));
        }
        HttpUrl.Builder url = base.newBuilder();
        if (base.encodedPath().equals("/")) {
            url.encodedPath("/v1");
        } else {
            url.addPathSegment("v1");
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                // no path of a server has them, and they would lead to another one
                throw new Unanswered(
                        new VaultFailure.NotFound(
                                new Tried("GET", at, "/v1/" + path), "no path has . or .. in it"));
            }
        }
        // segment for segment OkHttp would join two slashes to one, and ask about another mount
        url.addEncodedPathSegments(escaped(path));
        return new Question(at, "/v1/" + path, url.build(), Headers.of(REQUEST, "true"), "", null);
    }

    /// Escapes what OkHttp would take for a part of the notation; it escapes the rest itself.
    private static String escaped(String path) {
        StringBuilder safe = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' || c == '\\' || c < ' ') {
                safe.append(String.format("%%%02X", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /// The same with one thing behind the question mark.
    Question query(String name, String value) {
        return new Question(
                at,
                path,
                url.newBuilder().addQueryParameter(name, value).build(),
                headers,
                right,
                body);
    }

    /// The same, told which right the token needs for it.
    Question needs(String missing) {
        return new Question(at, path, url, headers, missing, body);
    }

    /// The same in a namespace; the root needs no header.
    Question in(Namespace namespace) {
        return namespace.root() ? this : header(NAMESPACE, namespace.path());
    }

    /// The same, never passed on by a standby.
    Question unforwarded() {
        return header(NO_FORWARDING, "true");
    }

    /// The same with a JSON body, which makes it a POST.
    Question body(String json) {
        return new Question(at, path, url, headers, right, json);
    }

    /// The same at another address of the cluster.
    Question at(NodeAddress other) throws Unanswered {
        Question moved = get(other, path.substring("/v1/".length()));
        HttpUrl there = moved.url.newBuilder().encodedQuery(url.encodedQuery()).build();
        return new Question(other, path, there, headers, right, body);
    }

    private Question header(String name, String value) {
        // Namespaces may have letters beyond ASCII; servers take them as UTF-8.
        Headers more = headers.newBuilder().addUnsafeNonAscii(name, oneLine(value)).build();
        return new Question(at, path, url, more, right, body);
    }

    /// A header's value, which must not begin another header.
    ///
    /// @throws IllegalArgumentException if it has control characters
    static String oneLine(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters in a header");
        }
        return value;
    }

    /// GET, or POST with a body.
    String method() {
        return body == null ? "GET" : "POST";
    }

    /// For failures.
    Tried tried() {
        return new Tried(method(), at, path);
    }

    /// The request as it is sent, still without the token.
    Request.Builder request() {
        Request.Builder request = new Request.Builder().url(url).headers(headers);
        if (body != null) {
            request.post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON));
        }
        return request;
    }
}
