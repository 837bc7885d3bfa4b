package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.reseat.vault.Answer;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn.Greeting;
import dev.reseat.vault.Token;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines through a proxy that the environment names.
class ProxiedLinesTest {
    private final MockWebServer proxy = new MockWebServer();

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void start() throws IOException {
        proxy.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void theServerIsAskedThroughIt() throws Exception {
        answer(
                "{\"initialized\":true,\"sealed\":false,\"version\":\"2.7.2\",\"commit_date\":\"x\"}");
        answer("{\"initialized\":true,\"sealed\":false,\"standby\":false}");
        answer("{\"ha_enabled\":false}");

        assertInstanceOf(
                Greeting.Met.class, greet("http://vault.example:8200", "HTTP_PROXY", at("")));

        assertEquals(
                "GET http://vault.example:8200/v1/sys/seal-status HTTP/1.1",
                proxy.takeRequest().getRequestLine());
    }

    @Test
    void oneThatDoesNotAnswerIsNamed() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        VaultFailure why =
                notMet(greet("http://vault.example:8200", "HTTP_PROXY", "127.0.0.1:" + port));

        assertInstanceOf(VaultFailure.Unreachable.class, why);
        assertEquals("connection refused (through the proxy 127.0.0.1:" + port + ")", why.words());
    }

    @Test
    void itsPasswordGoesAlongWhereItOpensALineAndTheTokenDoesNot() throws Exception {
        proxy.enqueue(new MockResponse.Builder().code(403).build());

        notMet(greet("https://vault.example:8200", "HTTPS_PROXY", at("me:s%40fe@")));

        RecordedRequest opening = proxy.takeRequest();
        assertEquals("CONNECT vault.example:8200 HTTP/1.1", opening.getRequestLine());
        assertEquals("Basic bWU6c0BmZQ==", opening.getHeaders().get("Proxy-Authorization"));
        assertNull(opening.getHeaders().get("X-Vault-Token"));
    }

    /// A proxy may not make us ask again and again.
    @Test
    void itsRefusalIsNotAnswered() throws Exception {
        for (int i = 0; i < 3; i++) {
            proxy.enqueue(
                    new MockResponse.Builder()
                            .code(407)
                            .addHeader("Proxy-Authenticate", "OkHttp-Preemptive")
                            .build());
        }

        notMet(greet("https://vault.example:8200", "HTTPS_PROXY", at("me:secret@")));

        assertEquals(1, proxy.getRequestCount());
    }

    /// Nor a reload, which must not be sent twice.
    @Test
    void aReloadThatItRefusesIsSentOnce() {
        for (int i = 0; i < 3; i++) {
            proxy.enqueue(
                    new MockResponse.Builder()
                            .code(407)
                            .addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")
                            .build());
        }
        EnvironmentProxies proxies = proxies("HTTP_PROXY", at("me:secret@"));
        Lines lines =
                new Lines(
                        new OkHttpClient.Builder()
                                .proxySelector(proxies)
                                .proxyAuthenticator(proxies.authenticator())
                                .build(),
                        new Reach("nobody", proxies));
        NodeAddress server = new NodeAddress("http://vault.example:8200");

        Answer answer =
                new ReloadLine(
                                lines,
                                new Addresses(server),
                                new Token("s.test"),
                                ReloadLine.Limits.USUAL)
                        .send(server, Reloads.mounts());

        assertInstanceOf(Answer.Lost.class, answer);
        assertEquals(1, proxy.getRequestCount());
    }

    private String at(String who) {
        return "http://" + who + "127.0.0.1:" + proxy.getPort();
    }

    private void answer(String body) {
        proxy.enqueue(new MockResponse.Builder().body(body).build());
    }

    private Greeting greet(String server, String variable, String named) {
        Authorities some = new SystemAuthorities("none", Map.of(), folder).read();
        try (HttpSignIn signIn =
                new HttpSignIn(InstantSource.system(), () -> some, proxies(variable, named))) {
            return signIn.greet(new ServerAddress(new NodeAddress(server), Namespace.ROOT, null));
        }
    }

    private static EnvironmentProxies proxies(String variable, String named) {
        return new EnvironmentProxies(Map.of(variable, named), ProxySelector::getDefault);
    }

    private static VaultFailure notMet(Greeting greeting) {
        return assertInstanceOf(Greeting.NotMet.class, greeting).why();
    }
}
