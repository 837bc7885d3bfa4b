package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxiesTest {
    @Test
    void withoutAnyTheRuntimesHold() {
        assertEquals("runtime:1", between(Map.of(), "https://vault.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // variables | server | proxy
                "HTTPS_PROXY=http://p:3128 | https://vault.example:8200 | p:3128",
                "https_proxy=p:3128 | https://vault.example | p:3128",
                "HTTPS_PROXY=http://p:3128 | http://vault.example | runtime:1",
                "HTTP_PROXY=http://p/ | http://vault.example | p:80",
                "VAULT_HTTP_PROXY=q:1 VAULT_PROXY_ADDR=p:3128 | http://vault.example | p:3128",
                "BAO_PROXY_ADDR=p:3128 HTTPS_PROXY=q:1 NO_PROXY=* | https://vault.example | p:3128",
                "HTTPS_PROXY=http://me:secret@p:3128 | https://vault.example | p:3128",
                "HTTPS_PROXY=p:3128 NO_PROXY=.example | https://vault.example | ''",
                "NO_PROXY=vault.example | https://vault.example | ''",
            })
    void theEnvironmentNamesThem(String variables, String server, String proxy) {
        assertEquals(proxy, between(environment(variables), server));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8200", "https://localhost:8200", "http://[::1]:8200"})
    void thisComputerIsReachedStraight(String here) {
        assertEquals("", between(Map.of("VAULT_PROXY_ADDR", "http://p:3128"), here));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://p:3128", "socks5://p:1080", "http://", "http://p:x", "%%"})
    void oneOfAnotherKindIsNone(String proxy) {
        assertEquals("runtime:1", between(Map.of("HTTPS_PROXY", proxy), "https://vault.example"));
    }

    @Test
    void thePasswordIsInNoText() {
        assertFalse(String.valueOf(NamedProxy.of("http://me:secret@p:3128")).contains("secret"));
    }

    private static Map<String, String> environment(String variables) {
        return Stream.of(variables.split(" "))
                .map(v -> v.split("=", 2))
                .collect(Collectors.toMap(v -> v[0], v -> v[1]));
    }

    private static String between(Map<String, String> environment, String server) {
        return new EnvironmentProxies(environment, OfRuntime::new)
                .between(URI.create(server))
                .orElse("");
    }

    private static final class OfRuntime extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(
                    new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("runtime", 1)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress at, IOException why) {
            throw new AssertionError(why);
        }
    }
}
