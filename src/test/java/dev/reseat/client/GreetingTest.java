package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.Part;
import dev.reseat.vault.Product;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn.Greeting;
import dev.reseat.vault.SignIn.Outcome;
import dev.reseat.vault.Token;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {
    private static final String LEADER = "{\"ha_enabled\":false}";

    private final MockWebServer server = new MockWebServer();
    private final HttpSignIn signIn = new HttpSignIn(InstantSource.system());

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        signIn.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // version | seal-status has | health has | product
                "1.15.4     | build_date  | performance_standby | VAULT_COMMUNITY",
                "1.19.2     | build_date  | enterprise=false    | VAULT_COMMUNITY",
                "2.1.0      | build_date  | enterprise=false    | VAULT_COMMUNITY",
                "1.9.1+ent  | build_date  | performance_standby | VAULT_ENTERPRISE",
                "2.0.0+ent.hsm | build_date | enterprise=true   | VAULT_ENTERPRISE",
                "''         | build_date  | enterprise=true     | VAULT_ENTERPRISE",
                "2.2.2      | build_date  | performance_standby | OPENBAO",
                "2.5.5      | build_date  | performance_standby | OPENBAO",
                "2.6.1      | commit_date | replication_dr_mode | OPENBAO",
                "2.7.2      | commit_date | replication_dr_mode | OPENBAO"
            })
    void tellsProductsApartWithoutAToken(
            String version, String inSeal, String inHealth, Product product) {
        String[] flag = inHealth.strip().split("=", 2);
        answer(
                "{\"initialized\":true,\"sealed\":false,\"cluster_name\":\"c\",\"version\":\""
                        + version
                        + "\",\""
                        + inSeal
                        + "\":\"2026-01-01T00:00:00Z\"}");
        answer(
                "{\"initialized\":true,\"sealed\":false,\"standby\":false,\""
                        + flag[0]
                        + "\":"
                        + (flag.length > 1 ? flag[1] : "false")
                        + "}");
        answer(LEADER);

        Greeting.Met met = met(signIn.greet(http()));

        assertEquals(product, met.traits().product());
        assertEquals(version, met.traits().version().text());
        assertEquals(NodeRole.ACTIVE, met.role());
        assertEquals("c", met.clusterName());
        assertEquals("", met.tls());
    }

    @Test
    void asksWithoutTokenAndNamespace() throws InterruptedException {
        healthyVault();

        signIn.greet(new ServerAddress(http().address(), new Namespace("team"), null));

        for (int i = 0; i < 3; i++) {
            RecordedRequest asked = server.takeRequest();
            assertEquals("true", asked.getHeaders().get("X-Vault-Request"));
            assertNull(asked.getHeaders().get("X-Vault-Namespace"));
            assertNull(asked.getHeaders().get("X-Vault-Token"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{\"hello\":1}", "[]", ""})
    void knowsWhatIsNoVault(String body) {
        answer(body);

        assertInstanceOf(VaultFailure.NotVault.class, notMet(signIn.greet(http())));
    }

    @Test
    void tellsPlainHttpAtAnHttpsPort() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(400)
                        .body("Client sent an HTTP request to an HTTPS server.\n")
                        .build());

        VaultFailure why = notMet(signIn.greet(http()));

        assertInstanceOf(VaultFailure.NotVault.class, why);
        assertEquals("Client sent an HTTP request to an HTTPS server.", why.words());
    }

    @Test
    void tellsHttpsAtAPlainPort() throws IOException {
        try (RawServer plain =
                new RawServer(s -> RawServer.say(s, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            String https = plain.address().value().replace("http:", "https:");

            assertInstanceOf(VaultFailure.NotVault.class, notMet(signIn.greet(at(https))));
        }
    }

    @Test
    void tellsWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        VaultFailure why = notMet(signIn.greet(at("http://127.0.0.1:" + port)));

        assertInstanceOf(VaultFailure.Unreachable.class, why);
        assertEquals("connection refused", why.words());
    }

    @Test
    void tellsANameThatDoesNotExist() {
        assertEquals("no such host", notMet(signIn.greet(at("http://vault.invalid:8200"))).words());
    }

    @Test
    void asksNothingWithATokenWhereNamespacesWouldBeIgnored() {
        answer(
                "{\"initialized\":true,\"sealed\":false,\"version\":\"1.15.4\",\"build_date\":\"x\"}");
        answer("{\"initialized\":true,\"sealed\":false,\"standby\":false}");
        answer(LEADER);

        Outcome outcome =
                signIn.signIn(
                        new ServerAddress(http().address(), new Namespace("team"), null),
                        new Token("s.test"));

        assertInstanceOf(
                VaultFailure.NamespaceIgnored.class,
                assertInstanceOf(Outcome.Failed.class, outcome).why());
        assertEquals(3, server.getRequestCount());
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsNeitherSentNorShown() {
        healthyVault();

        Outcome outcome = signIn.signIn(http(), new Token("s.te\nst"));

        VaultFailure why = assertInstanceOf(Outcome.Failed.class, outcome).why();
        assertInstanceOf(VaultFailure.TokenRefused.class, why);
        assertEquals(3, server.getRequestCount());
    }

    @Test
    void aTokenThatMayNotLookItselfUpIsAcceptedAndAnUnknownOneIsNot() {
        healthyVault();
        answer(403, PlayedCluster.DENIED);
        Outcome.SignedIn in =
                assertInstanceOf(
                        Outcome.SignedIn.class, signIn.signIn(http(), new Token("s.test")));
        assertEquals(
                "read on auth/token/lookup-self",
                assertInstanceOf(Part.Unreadable.class, in.token()).right());
        in.cluster().close();

        healthyVault();
        answer(403, "{\"errors\":[\"permission denied\"]}");
        assertInstanceOf(
                VaultFailure.TokenRefused.class,
                assertInstanceOf(Outcome.Failed.class, signIn.signIn(http(), new Token("s.none")))
                        .why());
    }

    @Test
    void doesNotSignInToASealedServer() {
        answer(
                "{\"initialized\":true,\"sealed\":true,\"version\":\"2.7.2\",\"commit_date\":\"x\"}");
        answer("{\"initialized\":true,\"sealed\":true,\"standby\":true}");

        Outcome outcome = signIn.signIn(http(), new Token("s.test"));

        VaultFailure.Sealed why =
                assertInstanceOf(
                        VaultFailure.Sealed.class,
                        assertInstanceOf(Outcome.Failed.class, outcome).why());
        assertEquals(SealStatus.SEALED, why.seal());
    }

    private void healthyVault() {
        answer(
                "{\"initialized\":true,\"sealed\":false,\"version\":\"2.7.2\",\"commit_date\":\"x\"}");
        answer("{\"initialized\":true,\"sealed\":false,\"standby\":false}");
        answer(LEADER);
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private ServerAddress http() {
        return at("http://127.0.0.1:" + server.getPort());
    }

    private static ServerAddress at(String address) {
        return new ServerAddress(new NodeAddress(address), Namespace.ROOT, null);
    }

    private static Greeting.Met met(Greeting greeting) {
        return assertInstanceOf(Greeting.Met.class, greeting);
    }

    private static VaultFailure notMet(Greeting greeting) {
        return assertInstanceOf(Greeting.NotMet.class, greeting).why();
    }
}
