package dev.reseat.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A key with a certificate that it signed itself, made by the JDK's own `keytool`.
///
/// @param context serves with it
/// @param pem the certificate in a file
record Tls(SSLContext context, Path pem) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    /// Makes one.
    ///
    /// @param start as keytool takes it: `+0d`, `-30d`
    /// @param days how long it is valid from there
    /// @param names as keytool takes them: `ip:127.0.0.1,dns:localhost`
    static Tls make(Path folder, String start, int days, String names)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("key.p12");
        Process keytool =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                                .toString(),
                                        "-genkeypair",
                                        "-alias",
                                        "key",
                                        "-keyalg",
                                        "EC",
                                        "-groupname",
                                        "secp256r1",
                                        "-dname",
                                        "CN=lab",
                                        "-startdate",
                                        start,
                                        "-validity",
                                        String.valueOf(days),
                                        "-ext",
                                        "san=" + names,
                                        "-ext",
                                        "bc:c",
                                        "-keystore",
                                        file.toString(),
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        new String(PASSWORD)))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        Path pem = folder.resolve("ca.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("key").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return new Tls(context, pem);
    }
}
