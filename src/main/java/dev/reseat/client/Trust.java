package dev.reseat.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;

/// Whom the lines of a connection trust: the system's authorities, or instead of them those of one PEM file. TLS 1.2 is
/// the oldest version spoken, as by the servers' own command lines.
final class Trust {
    private static final ConnectionSpec TLS =
            new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                    .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
                    .build();

    private Trust() {}

    /// Makes a client trust the system's authorities.
    static OkHttpClient.Builder system(OkHttpClient.Builder client) {
        return client.connectionSpecs(List.of(TLS, ConnectionSpec.CLEARTEXT));
    }

    /// Makes a client trust the authorities of a PEM file and no others.
    ///
    /// @throws IOException if the file cannot be read or holds no certificate
    static OkHttpClient.Builder pem(OkHttpClient.Builder client, Path file) throws IOException {
        try {
            X509TrustManager trusted = authorities(file);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trusted}, null);
            return system(client).sslSocketFactory(context.getSocketFactory(), trusted);
        } catch (GeneralSecurityException e) {
            throw new IOException("no PEM certificate in " + file, e);
        }
    }

    private static X509TrustManager authorities(Path file)
            throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try (InputStream in = Files.newInputStream(file)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        if (certificates.isEmpty()) {
            throw new IOException("no PEM certificate in " + file);
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int n = 0;
        for (Certificate c : certificates) {
            store.setCertificateEntry("ca-" + n++, c);
        }
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }
}
