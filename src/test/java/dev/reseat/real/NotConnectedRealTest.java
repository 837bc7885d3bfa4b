package dev.reseat.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.client.HttpSignIn;
import dev.reseat.servers.DevServer;
import dev.reseat.servers.LoneServer;
import dev.reseat.servers.RaftCluster;
import dev.reseat.servers.ServerNode;
import dev.reseat.servers.SharedCluster;
import dev.reseat.servers.TestAuthority;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn.Greeting;
import dev.reseat.vault.SignIn.Outcome;
import dev.reseat.vault.Token;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that can go wrong on the way in: each is one case of [VaultFailure] with a sentence,
/// what was tried and what to do.
@SharedCluster
class NotConnectedRealTest {
    private static final HttpSignIn SIGN_IN = new HttpSignIn(InstantSource.system());

    @TempDir private static Path folder = Path.of("");

    private static DevServer server;
    private static TestAuthority authority;

    @BeforeAll
    static void start() {
        authority = TestAuthority.in(folder);
        server =
                DevServer.startWithTls(
                        "not-connected-test",
                        authority.sign("good", "-1d", 30, "ip:127.0.0.1,dns:localhost"),
                        authority.sign("other", "-1d", 30, "dns:bao.example.com"),
                        authority.sign("ended", "-30d", 10, "ip:127.0.0.1"));
    }

    @AfterAll
    static void close() {
        server.close();
        SIGN_IN.close();
    }

    @Test
    void nobodyListensThere() {
        URI address;
        try (LoneServer gone = LoneServer.start("not-connected-gone")) {
            address = gone.node().address();
        }

        VaultFailure why = failure(address, null, "any");

        assertInstanceOf(VaultFailure.Unreachable.class, why);
        says(
                why,
                "No server answers at " + address + ".",
                "GET " + address + "/v1/sys/seal-status");
        assertEquals("connection refused", why.words());
    }

    @Test
    void theServerWasNeverInitialised() {
        try (LoneServer bare = LoneServer.start("not-connected-bare")) {
            URI address = bare.node().address();

            VaultFailure why = failure(address, null, "any");

            assertEquals(
                    SealStatus.NOT_INITIALISED,
                    assertInstanceOf(VaultFailure.Sealed.class, why).seal());
            says(
                    why,
                    "The server at " + address + " has not been initialised.",
                    "GET " + address + "/v1/auth/token/lookup-self");
            assertTrue(why.advice().contains("Initialise"), why::advice);
        }
    }

    @Test
    void theNodeIsSealed(RaftCluster cluster) {
        ServerNode standby = cluster.standbys().getFirst();
        cluster.seal(standby);
        try {
            VaultFailure why = failure(standby.address(), null, cluster.rootToken());

            assertEquals(
                    SealStatus.SEALED, assertInstanceOf(VaultFailure.Sealed.class, why).seal());
            says(
                    why,
                    "The server at " + standby.address() + " is sealed.",
                    "GET " + standby.address() + "/v1/auth/token/lookup-self");
            assertTrue(why.advice().contains("Unseal"), why::advice);
        } finally {
            cluster.unseal(standby);
        }
    }

    @Test
    void aStandbyLetsOneInAndNamesTheActiveNode(RaftCluster cluster) {
        ServerNode standby = cluster.standbys().getFirst();
        try (Operator operator = Operator.at(standby.address(), cluster.rootToken())) {
            String active =
                    Operator.known(operator.read().nodes()).stream()
                            .filter(n -> n.active())
                            .findFirst()
                            .orElseThrow()
                            .asked()
                            .value();

            assertEquals(cluster.active().address().toString(), active);
        }
    }

    @Test
    void theTokenIsNoneOfTheServers() {
        URI address = server.node().address();

        VaultFailure why = failure(address, null, "s.doesnotexist");

        assertInstanceOf(VaultFailure.TokenRefused.class, why);
        says(
                why,
                "The server does not accept this token.",
                "GET " + address + "/v1/auth/token/lookup-self");
    }

    @Test
    void noTokenWasGiven() {
        VaultFailure why = failure(server.node().address(), null, " ");

        assertInstanceOf(VaultFailure.TokenRefused.class, why);
    }

    @Test
    void theCertificateIsFromNobodyWhoIsTrusted() {
        VaultFailure why = failure(server.tls(0), null, server.rootToken());

        untrusted(why, server.tls(0));
        assertTrue(why.words().contains("no certificate authority that is trusted"), why::words);
    }

    @Test
    void theCertificateIsForAnotherName() {
        VaultFailure why = failure(server.tls(1), authority.certificate(), server.rootToken());

        untrusted(why, server.tls(1));
        assertEquals("the certificate is for another name", why.words());
    }

    @Test
    void theCertificateHasEnded() {
        VaultFailure why = failure(server.tls(2), authority.certificate(), server.rootToken());

        untrusted(why, server.tls(2));
        assertEquals("the certificate has expired", why.words());
    }

    @Test
    void withTheAuthoritysFileItConnects() {
        ServerAddress address = address(server.tls(0), authority.certificate());

        Greeting.Met met = assertInstanceOf(Greeting.Met.class, SIGN_IN.greet(address));
        Outcome outcome = SIGN_IN.signIn(address, new Token(server.rootToken()));

        assertTrue(met.tls().startsWith("TLS 1.3 · CN=good, 127.0.0.1, localhost · "), met::tls);
        assertInstanceOf(Outcome.SignedIn.class, outcome).cluster().close();
    }

    @Test
    void plainHttpAtAPortThatSpeaksTls() {
        URI address = URI.create(server.tls(0).toString().replace("https:", "http:"));

        VaultFailure why = failure(address, null, server.rootToken());

        assertInstanceOf(VaultFailure.NotVault.class, why);
        says(
                why,
                "Something answers at " + address + ", but not as Vault or OpenBao do.",
                "GET " + address + "/v1/sys/seal-status");
        assertEquals("Client sent an HTTP request to an HTTPS server.", why.words());
        assertTrue(why.advice().contains("https"), why::advice);
    }

    @Test
    void tlsAtAPortThatSpeaksPlainHttp() {
        URI address = URI.create(server.node().address().toString().replace("http:", "https:"));

        VaultFailure why = failure(address, null, server.rootToken());

        assertInstanceOf(VaultFailure.NotVault.class, why);
        says(
                why,
                "Something answers at " + address + ", but not as Vault or OpenBao do.",
                "GET " + address + "/v1/sys/seal-status");
        assertTrue(why.words().contains("plain http"), why::words);
    }

    @Test
    void aWebServerIsNoVault() throws IOException {
        noVault("text/html", "<html><title>Welcome to the intranet</title></html>", 200);
        noVault("text/html", "<html><h1>404 Not Found</h1></html>", 404);
    }

    @Test
    void anotherProgramsJsonIsNoVault() throws IOException {
        noVault("application/json", "{\"status\":\"UP\",\"sealed\":\"no\"}", 200);
        noVault("application/json", "{\"error\":\"no such route\"}", 404);
    }

    private static void noVault(String type, String body, int status) throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            MockResponse answer =
                    new MockResponse.Builder()
                            .code(status)
                            .setHeader("Content-Type", type)
                            .body(body)
                            .build();
            other.enqueue(answer);
            other.enqueue(answer);
            other.start(InetAddress.getLoopbackAddress(), 0);
            URI address = URI.create("http://127.0.0.1:" + other.getPort());

            VaultFailure why = failure(address, null, "s.secret");

            assertInstanceOf(VaultFailure.NotVault.class, why, body);
            says(
                    why,
                    "Something answers at " + address + ", but not as Vault or OpenBao do.",
                    "GET " + address + "/v1/sys/seal-status");
            assertEquals(body, why.words());
            assertEquals(1, other.getRequestCount(), "the token went nowhere");
        }
    }

    private static void untrusted(VaultFailure why, URI address) {
        assertInstanceOf(VaultFailure.Untrusted.class, why);
        says(
                why,
                "The certificate of " + address + " is not trusted.",
                "GET " + address + "/v1/sys/seal-status");
        assertTrue(why.advice().contains("CA certificate"), why::advice);
    }

    private static void says(VaultFailure why, String what, String tried) {
        assertEquals(what, why.what());
        assertEquals(tried, why.tried().toString());
        assertFalse(why.advice().isBlank());
    }

    private static VaultFailure failure(URI address, @Nullable Path ca, String token) {
        Outcome outcome = SIGN_IN.signIn(address(address, ca), new Token(token));
        return assertInstanceOf(Outcome.Failed.class, outcome).why();
    }

    private static ServerAddress address(URI address, @Nullable Path ca) {
        return new ServerAddress(new NodeAddress(address.toString()), Namespace.ROOT, ca);
    }
}
