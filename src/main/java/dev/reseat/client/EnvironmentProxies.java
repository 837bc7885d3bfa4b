package dev.reseat.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// The proxies that the person's environment names, as the servers' command lines take them: `BAO_PROXY_ADDR` or
/// `VAULT_PROXY_ADDR`, else `…_HTTP_PROXY`, for everything; else `HTTPS_PROXY` and `HTTP_PROXY` but for what `NO_PROXY` leaves out
/// (api.md 8.6; Go's `httpproxy`). Where it names none, those of the runtime, which an administrator's defaults set. This
/// computer itself is always reached straight, the practice cluster with it.
///
/// Proxies that are spoken to in plain HTTP are known; one of another kind is none, and told of in the log.
final class EnvironmentProxies extends ProxySelector {
    private static final System.Logger LOG = System.getLogger(EnvironmentProxies.class.getName());
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
    private static final String PASSWORD = "Proxy-Authorization";
    private static final List<String> FIXED =
            List.of("BAO_PROXY_ADDR", "VAULT_PROXY_ADDR", "BAO_HTTP_PROXY", "VAULT_HTTP_PROXY");

    private final Map<String, String> environment;
    private final Supplier<@Nullable ProxySelector> runtime;
    private final Optional<NamedProxy> fixed;
    private final Optional<NamedProxy> https;
    private final Optional<NamedProxy> http;
    private final Unproxied unproxied;

    /// @param runtime gives the selector that is asked where the environment names no proxy
    EnvironmentProxies(Map<String, String> environment, Supplier<@Nullable ProxySelector> runtime) {
        this.environment = environment;
        this.runtime = runtime;
        this.fixed = named(FIXED);
        this.https = named(List.of("HTTPS_PROXY", "https_proxy"));
        this.http = named(List.of("HTTP_PROXY", "http_proxy"));
        this.unproxied = Unproxied.of(value(List.of("NO_PROXY", "no_proxy")).orElse(""));
    }

    /// Those of the person who runs this.
    static EnvironmentProxies here() {
        return new EnvironmentProxies(System.getenv(), ProxySelector::getDefault);
    }

    @Override
    public List<Proxy> select(URI server) {
        String host = String.valueOf(server.getHost());
        if (Unproxied.isHere(host) || (fixed.isEmpty() && unproxied.has(host, port(server)))) {
            return DIRECT;
        }
        return fixed.or(() -> isHttps(server) ? https : http)
                .map(p -> List.of(p.proxy()))
                .orElseGet(() -> ofRuntime(server));
    }

    /// The proxy that a line to a server goes through, as `HOST:PORT`; empty where it goes straight there.
    Optional<String> between(URI server) {
        return select(server).stream()
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(at ->
                        ((InetSocketAddress) at).getHostString()
                                + ":"
                                + ((InetSocketAddress) at).getPort())
                .findFirst();
    }

    /// Tells a proxy user and password, once, before it asks, and only where it is to open a line (CONNECT). It never answers a
    /// refusal, so nothing is sent twice because of it.
    Authenticator authenticator() {
        return (route, response) -> {
            Request request = response.request();
            boolean before =
                    request.method().equals("CONNECT")
                            && request.header(PASSWORD) == null
                            && response.challenges().stream().anyMatch(EnvironmentProxies::early);
            SocketAddress at = route == null ? null : route.proxy().address();
            if (!before || at == null) {
                return null;
            }
            return Stream.of(fixed, https, http)
                    .flatMap(Optional::stream)
                    .filter(p -> at.equals(p.proxy().address()) && !p.user().isEmpty())
                    .map(p -> Credentials.basic(p.user(), p.password()))
                    .map(c -> request.newBuilder().header(PASSWORD, c).build())
                    .findFirst()
                    .orElse(null);
        };
    }

    /// OkHttp's sign that nobody has asked yet.
    private static boolean early(Challenge challenge) {
        return challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive");
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException why) {
        // the failure itself tells it
    }

    private List<Proxy> ofRuntime(URI server) {
        ProxySelector selector = runtime.get();
        return selector == null ? DIRECT : selector.select(server);
    }

    /// Reads the first that is set of these variables.
    private Optional<NamedProxy> named(List<String> variables) {
        Optional<String> value = value(variables);
        Optional<NamedProxy> proxy = value.flatMap(NamedProxy::of);
        if (value.isPresent() && proxy.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    variables + ": no proxy of the form http://HOST:PORT, so it was left out");
        }
        return proxy;
    }

    private Optional<String> value(List<String> variables) {
        return variables.stream()
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static boolean isHttps(URI server) {
        return "https".equalsIgnoreCase(server.getScheme());
    }

    private static int port(URI server) {
        return server.getPort() >= 0 ? server.getPort() : isHttps(server) ? 443 : 80;
    }
}
