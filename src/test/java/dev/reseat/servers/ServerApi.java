package dev.reseat.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A plain caller of one node's HTTP interface, for setting up and for looking from outside.
///
/// Paths are what follows `/v1/`, such as `sys/mounts`. Redirects aren't followed and nothing is
/// sent twice. Where no answer comes, methods throw [UncheckedIOException].
///
/// @param address where the node listens, such as `http://127.0.0.1:8200`
/// @param token null sends none
/// @param namespace null sends none
public record ServerApi(URI address, @Nullable String token, @Nullable String namespace) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 120_000;

    /// A caller without a token and namespace.
    public static ServerApi at(URI address) {
        return new ServerApi(address, null, null);
    }

    /// The same with another token; null for none.
    public ServerApi as(@Nullable String otherToken) {
        return new ServerApi(address, otherToken, namespace);
    }

    /// The same in a namespace; null for the root one.
    public ServerApi in(@Nullable String otherNamespace) {
        return new ServerApi(address, token, otherNamespace);
    }

    /// Reads `path`, which may carry a query.
    public Reply get(String path) {
        return call("GET", path, null);
    }

    /// Lists what is below `path`.
    public Reply list(String path) {
        return call("GET", path + "?list=true", null);
    }

    /// Writes with POST.
    public Reply post(String path, Map<String, ?> body) {
        return call("POST", path, body);
    }

    /// Writes with PUT.
    public Reply put(String path, Map<String, ?> body) {
        return call("PUT", path, body);
    }

    /// Deletes `path`.
    public Reply delete(String path) {
        return call("DELETE", path, null);
    }

    /// The status of `sys/health`; 0 where nobody answers. 200 is active, 429 standby, 501 not
    /// initialised, 503 sealed.
    public int health() {
        try {
            return as(null).get("sys/health").status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private Reply call(String method, String path, @Nullable Map<String, ?> body) {
        try {
            URI uri = URI.create(address + "/v1/" + path);
            HttpURLConnection line = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            prepare(line, method);
            if (body != null) {
                byte[] bytes = JSON.writeValueAsBytes(body);
                line.setRequestProperty("Content-Type", "application/json");
                line.setDoOutput(true);
                // a known length also keeps the JDK from sending a write a second time
                line.setFixedLengthStreamingMode(bytes.length);
                try (OutputStream out = line.getOutputStream()) {
                    out.write(bytes);
                }
            }
            int status = line.getResponseCode();
            String node = line.getHeaderField("X-Vault-Raft-Node-Id");
            return new Reply(status, node, json(line, status), method + " " + uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(HttpURLConnection line, String method) throws ProtocolException {
        line.setRequestMethod(method);
        line.setInstanceFollowRedirects(false);
        line.setConnectTimeout(CONNECT_MILLIS);
        line.setReadTimeout(READ_MILLIS);
        line.setRequestProperty("X-Vault-Request", "true");
        if (token != null) {
            line.setRequestProperty("X-Vault-Token", token);
        }
        if (namespace != null) {
            line.setRequestProperty("X-Vault-Namespace", namespace);
        }
    }

    private static JsonNode json(HttpURLConnection line, int status) throws IOException {
        try (InputStream in = status < 400 ? line.getInputStream() : line.getErrorStream()) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
