package dev.reseat.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A proxy as an environment variable names it: `http://HOST:PORT`, `HOST:PORT`, or either with `USER:PASSWORD@` before the host.
///
/// @param user empty where none is named
/// @param password never shown, logged or kept
record NamedProxy(Proxy proxy, String user, String password) {
    private static final int USUAL_PORT = 80;

    /// Reads a variable's value; empty where it is of another kind.
    static Optional<NamedProxy> of(String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            // the name is looked up when it is used: it may be known later
            InetSocketAddress at = InetSocketAddress.createUnresolved(uri.getHost(), port);
            String[] who =
                    uri.getRawUserInfo() == null
                            ? new String[0]
                            : uri.getRawUserInfo().split(":", 2);
            return Optional.of(
                    new NamedProxy(
                            new Proxy(Proxy.Type.HTTP, at),
                            who.length > 0 ? decoded(who[0]) : "",
                            who.length > 1 ? decoded(who[1]) : ""));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        // a plus is a plus here
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "NamedProxy[" + proxy + "]";
    }
}
