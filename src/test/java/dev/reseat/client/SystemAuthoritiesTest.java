package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemAuthoritiesTest {
    @TempDir Path root = Path.of("");
    private Path ours = Path.of("");

    @BeforeEach
    void anOwnAuthority() throws Exception {
        ours =
                Tls.make(Files.createDirectory(root.resolve("made")), "-1d", 65, "ip:127.0.0.1")
                        .pem();
    }

    @Test
    void areInTheFileOfTheDistribution() throws IOException {
        for (String file :
                new String[] {
                    "etc/ssl/certs/ca-certificates.crt", // Debian
                    "etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Red Hat
                    "etc/ssl/ca-bundle.pem", // SUSE
                    "etc/ssl/cert.pem", // Alpine
                }) {
            Path placed = place(file);

            assertEquals(new Authorities(read(ours), placed.toString()), linux(Map.of()));

            Files.delete(placed);
        }
    }

    /// An administrator who copied a file there without running `update-ca-certificates`, as Go's programs see it.
    @Test
    void areInTheFolderToo() throws IOException {
        place("etc/ssl/certs/corporate.pem");

        assertEquals(root.resolve("etc/ssl/certs").toString(), linux(Map.of()).place());
    }

    @Test
    void oneInTwoPlacesIsOne() throws IOException {
        place("etc/ssl/certs/ca-certificates.crt");
        place("etc/ssl/certs/corporate.pem");

        assertEquals(1, linux(Map.of()).certificates().size());
    }

    @Test
    void theEnvironmentNamesOthers() throws IOException {
        Path file = place("elsewhere/authorities.pem");

        assertEquals(file.toString(), linux(Map.of("SSL_CERT_FILE", file.toString())).place());
        assertEquals(
                file.getParent() + "",
                linux(Map.of("SSL_CERT_DIR", root + "/none:" + file.getParent())).place());
    }

    @Test
    void oneThatCannotBeReadTakesNoOtherAway() throws IOException {
        Path file = place("etc/ssl/certs/ca-certificates.crt");
        Files.writeString(
                file,
                "# odd\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
                        + Files.readString(file)
                        + "-----BEGIN CERTIFICATE-----\nAA");

        assertEquals(1, linux(Map.of()).certificates().size());
    }

    @Test
    void whereThereAreNoneJavasCount() {
        Authorities javas = linux(Map.of());

        assertEquals("the list that comes with Reseat", javas.place());
        assertTrue(javas.certificates().size() > 50, "public authorities");
    }

    /// These stores are not on the computer of this test; a Windows or a Mac without them still knows the public authorities.
    @Test
    void aStoreThatCannotBeReadLeavesJavas() {
        for (String system : new String[] {"Windows 11", "Mac OS X"}) {
            Authorities found = new SystemAuthorities(system, Map.of(), root).read();

            if (!System.getProperty("os.name").equals("Linux")) {
                return;
            }
            assertEquals("the list that comes with Reseat", found.place());
            assertFalse(found.certificates().isEmpty());
        }
    }

    private Path place(String file) throws IOException {
        Path placed = root.resolve(file);
        Files.createDirectories(placed.getParent());
        return Files.copy(ours, placed);
    }

    private Authorities linux(Map<String, String> environment) {
        return new SystemAuthorities("Linux", environment, root).read();
    }

    private static List<X509Certificate> read(Path pem) {
        PemCertificates certificates = new PemCertificates();
        certificates.add(pem);
        return certificates.all();
    }
}
