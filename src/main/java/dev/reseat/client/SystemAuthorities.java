package dev.reseat.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The authorities that this computer trusts, an organisation's own among them, as the servers' command lines trust them. The
/// list that comes with Java knows only public ones.
///
/// Linux and others: the files and folders in which Go's `crypto/x509` looks (both command lines are written in Go),
/// `SSL_CERT_FILE` and `SSL_CERT_DIR` included. Windows and macOS: the system's stores, and Java's list besides, because Windows
/// fetches public authorities only when its own programs meet them.
final class SystemAuthorities {
    private static final System.Logger LOG = System.getLogger(SystemAuthorities.class.getName());

    private static final List<String> FILES =
            List.of(
                    "etc/ssl/certs/ca-certificates.crt",
                    "etc/pki/tls/certs/ca-bundle.crt",
                    "etc/ssl/ca-bundle.pem",
                    "etc/pki/tls/cacert.pem",
                    "etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "etc/ssl/cert.pem");

    private static final List<String> FOLDERS = List.of("etc/ssl/certs", "etc/pki/tls/certs");

    private static final String JAVAS = "the list that comes with Reseat";

    private final String system;
    private final Map<String, String> environment;
    private final Path root;

    /// @param system the property `os.name`
    /// @param root where the system's own files begin
    SystemAuthorities(String system, Map<String, String> environment, Path root) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.root = root;
    }

    /// Those of the computer that this runs on.
    static SystemAuthorities here() {
        return new SystemAuthorities(
                System.getProperty("os.name", ""), System.getenv(), Path.of("/"));
    }

    /// Reads them as they are now: some ten milliseconds. What is no certificate among them is passed over. Where the system has
    /// none, they are Java's.
    Authorities read() {
        if (system.startsWith("windows")) {
            return stores("the certificate store of Windows", "Windows-ROOT");
        }
        if (system.startsWith("mac")) {
            return stores("the keychains of macOS", "KeychainStore-ROOT", "KeychainStore");
        }
        return files();
    }

    private Authorities files() {
        PemCertificates found = new PemCertificates();
        List<String> places = new ArrayList<>();
        candidates().stream()
                .filter(Files::isReadable)
                .findFirst()
                .filter(found::add)
                .ifPresent(file -> places.add(file.toString()));
        folders().stream()
                .filter(found::addFolder)
                .forEach(folder -> places.add(folder.toString()));
        return places.isEmpty()
                ? new Authorities(javas(), JAVAS)
                : new Authorities(found.all(), String.join(", ", places));
    }

    private List<Path> candidates() {
        String set = environment.getOrDefault("SSL_CERT_FILE", "");
        return set.isEmpty() ? FILES.stream().map(root::resolve).toList() : List.of(Path.of(set));
    }

    private List<Path> folders() {
        String set = environment.getOrDefault("SSL_CERT_DIR", "");
        return set.isEmpty()
                ? FOLDERS.stream().map(root::resolve).toList()
                : Stream.of(set.split(":")).filter(f -> !f.isEmpty()).map(Path::of).toList();
    }

    private static Authorities stores(String place, String... types) {
        SequencedSet<X509Certificate> found = new LinkedHashSet<>();
        for (String type : types) {
            try {
                found.addAll(store(type));
            } catch (GeneralSecurityException | IOException e) {
                LOG.log(System.Logger.Level.WARNING, place + " cannot be read", e);
            }
        }
        boolean none = found.isEmpty();
        found.addAll(javas());
        return new Authorities(
                List.copyOf(found), none ? JAVAS : place + ", and the list of Reseat");
    }

    private static List<X509Certificate> store(String type)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        List<X509Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate =
                    store.isCertificateEntry(alias) ? store.getCertificate(alias) : null;
            if (certificate instanceof X509Certificate x509) {
                found.add(x509);
            }
        }
        return found;
    }

    private static List<X509Certificate> javas() {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(m -> Stream.of(((X509TrustManager) m).getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, "Java's own authorities cannot be read", e);
            return List.of();
        }
    }
}
