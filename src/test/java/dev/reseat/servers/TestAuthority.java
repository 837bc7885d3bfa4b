package dev.reseat.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// A certificate authority for one test, made by the JDK's `keytool`. It signs what servers show.
///
/// @param folder where its keys and all files lie
public record TestAuthority(Path folder) {
    private static final String PASSWORD = "changeit";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// A certificate with its key, in the two files that a listener wants.
    public record Pair(Path certificate, Path key) {}

    /// A new authority in an empty folder.
    public static TestAuthority in(Path folder) {
        TestAuthority authority = new TestAuthority(folder);
        authority.generate("ca", "-dname", "CN=test authority", "-ext", "bc:c", "-validity", "30");
        authority.write(authority.certificate(), "CERTIFICATE", authority.encoded("ca"));
        return authority;
    }

    /// The authority's own certificate: what a client has to trust.
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    /// Signs a certificate for a server.
    ///
    /// @param alias name of the files
    /// @param start from when it is valid, as keytool takes it: `-1d`
    /// @param days how long
    /// @param names whom it is for, as keytool takes them: `ip:127.0.0.1,dns:localhost`
    public Pair sign(String alias, String start, int days, String names) {
        generate(
                alias,
                "-dname",
                "CN=" + alias,
                "-signer",
                "ca",
                "-ext",
                "san=" + names,
                "-startdate",
                start,
                "-validity",
                String.valueOf(days));
        Pair pair = new Pair(folder.resolve(alias + ".pem"), folder.resolve(alias + ".key"));
        try {
            write(pair.certificate(), "CERTIFICATE", encoded(alias));
            byte[] key = store().getKey(alias, PASSWORD.toCharArray()).getEncoded();
            write(pair.key(), "PRIVATE KEY", key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return pair;
    }

    private void generate(String alias, String... more) {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file().toString(),
                                "-storepass",
                                PASSWORD));
        command.addAll(List.of(more));
        ToolRun run = ToolRun.of(command, Map.of(), LIMIT);
        if (run.exit() != 0) {
            throw new IllegalStateException("keytool: " + run.lastWords());
        }
    }

    private Path file() {
        return folder.resolve("keys.p12");
    }

    private KeyStore store() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file())) {
            store.load(in, PASSWORD.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }

    private byte[] encoded(String alias) {
        try {
            return store().getCertificate(alias).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Path file, String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        try {
            Files.writeString(
                    file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
