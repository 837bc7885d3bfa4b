package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn.Greeting;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose certificates count, on a line of TLS.
class TrustTest {
    private final MockWebServer server = new MockWebServer();
    private Authorities system = new Authorities(List.of(), "a test");
    private final HttpSignIn signIn =
            new HttpSignIn(InstantSource.system(), () -> system, PlainLines.REACH.proxies());

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void start() throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
        Path stranger =
                Tls.make(
                                Files.createDirectory(folder.resolve("stranger")),
                                "-1d",
                                65,
                                "ip:127.0.0.1")
                        .pem();
        system = new Authorities(read(stranger), "a test");
    }

    @AfterEach
    void stop() {
        signIn.close();
        server.close();
    }

    @Test
    void trustsTheChosenCertificateAndShowsIt() throws Exception {
        Tls tls = serving("-1d", 65, "ip:127.0.0.1,dns:localhost");
        healthyVault();

        Greeting.Met met = met(greet(tls.pem()));

        // A change to or from summer time may take an hour.
        assertTrue(
                met.tls()
                        .matches(
                                "TLS 1[.]3 · CN=lab, 127[.]0[.]0[.]1, localhost · expires in 6[34] days"),
                met.tls());
    }

    @Test
    void trustsAFolderOfCertificates() throws Exception {
        Tls tls = serving("-1d", 65, "ip:127.0.0.1");
        healthyVault();
        Path authorities = Files.createDirectory(folder.resolve("authorities"));
        Files.writeString(authorities.resolve("readme"), "no certificate");
        Files.copy(tls.pem(), authorities.resolve("ours.pem"));

        met(greet(authorities));
    }

    /// An organisation's own authority, installed on the computer.
    @Test
    void trustsWhomTheComputerTrustsAsItIsNow() throws Exception {
        Tls tls = serving("-1d", 65, "ip:127.0.0.1");

        VaultFailure why = notMet(greet(null));
        assertInstanceOf(VaultFailure.Untrusted.class, why);
        assertEquals(
                "no certificate authority that is trusted here has signed the certificate"
                        + " (trusted: 1 of a test)",
                why.words());

        system = new Authorities(read(tls.pem()), "a test");
        healthyVault();
        met(greet(null));
    }

    @Test
    void theChosenOneCountsInsteadOfTheComputers() throws Exception {
        Tls tls = serving("-1d", 65, "ip:127.0.0.1");
        system = new Authorities(read(tls.pem()), "a test");
        Path other = folder.resolve("stranger").resolve("ca.pem");

        assertInstanceOf(VaultFailure.Untrusted.class, notMet(greet(other)));
    }

    @Test
    void doesNotTrustAnotherName() throws Exception {
        Tls tls = serving("-1d", 65, "dns:other.example");

        assertEquals("the certificate is for another name", notMet(greet(tls.pem())).words());
    }

    @Test
    void doesNotTrustWhatHasExpired() throws Exception {
        Tls tls = serving("-30d", 10, "ip:127.0.0.1");
        healthyVault();

        assertEquals("the certificate has expired", notMet(greet(tls.pem())).words());
    }

    @Test
    void saysThatACertificateFileIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("no.pem"), "nothing");

        VaultFailure why = notMet(greet(file));

        assertInstanceOf(VaultFailure.Untrusted.class, why);
        assertTrue(why.words().contains("no PEM certificate in " + file), why.words());
    }

    private Tls serving(String start, int days, String names) throws Exception {
        Tls tls = Tls.make(folder, start, days, names);
        server.useHttps(tls.context().getSocketFactory());
        return tls;
    }

    private void healthyVault() {
        for (String body :
                List.of(
                        "{\"initialized\":true,\"sealed\":false,\"version\":\"2.7.2\",\"commit_date\":\"x\"}",
                        "{\"initialized\":true,\"sealed\":false,\"standby\":false}",
                        "{\"ha_enabled\":false}")) {
            server.enqueue(new MockResponse.Builder().body(body).build());
        }
    }

    private Greeting greet(@Nullable Path pem) {
        return signIn.greet(
                new ServerAddress(
                        new NodeAddress("https://127.0.0.1:" + server.getPort()),
                        Namespace.ROOT,
                        pem));
    }

    private static Greeting.Met met(Greeting greeting) {
        return assertInstanceOf(Greeting.Met.class, greeting, greeting::toString);
    }

    private static VaultFailure notMet(Greeting greeting) {
        return assertInstanceOf(Greeting.NotMet.class, greeting).why();
    }

    private static List<X509Certificate> read(Path pem) {
        PemCertificates certificates = new PemCertificates();
        certificates.add(pem);
        return certificates.all();
    }
}
