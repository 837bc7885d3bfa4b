package dev.reseat.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;

/// Whom the lines of a connection trust. TLS 1.2 is the oldest version spoken, as by the servers' own command lines.
final class Trust {
    private static final ConnectionSpec TLS =
            new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                    .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
                    .build();

    private Trust() {}

    /// The authorities of a PEM file, or of all PEM files of a folder, which count instead of the system's.
    ///
    /// @throws IOException if it cannot be read or holds no certificate
    static Authorities chosen(Path place) throws IOException {
        List<X509Certificate> found =
                Files.isDirectory(place) ? folder(place) : certificates(place);
        if (found.isEmpty()) {
            throw new IOException("no PEM certificate in " + place);
        }
        return new Authorities(found, place.toString());
    }

    /// Makes a client trust these authorities and no others.
    ///
    /// @throws IOException if Java cannot use them
    static OkHttpClient.Builder in(Authorities authorities, OkHttpClient.Builder client)
            throws IOException {
        try {
            X509TrustManager trusted = manager(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trusted}, null);
            return client.connectionSpecs(List.of(TLS, ConnectionSpec.CLEARTEXT))
                    .sslSocketFactory(context.getSocketFactory(), trusted);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "the certificates of " + authorities.place() + " are of no use", e);
        }
    }

    private static List<X509Certificate> folder(Path place) {
        PemCertificates found = new PemCertificates();
        found.addFolder(place);
        return found.all();
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IOException("no PEM certificate in " + file, e);
        }
    }

    private static X509TrustManager manager(Authorities authorities)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int n = 0;
        for (Certificate c : authorities.certificates()) {
            store.setCertificateEntry("ca-" + n++, c);
        }
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }
}
