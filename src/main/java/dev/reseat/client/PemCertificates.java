package dev.reseat.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The certificates of PEM files, whatever else is in these, each once: distributions have every authority in one large file, in a
/// file of its own, and under a second name.
final class PemCertificates {
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    private final CertificateFactory factory;
    private final Set<String> seen = new HashSet<>();
    private final List<X509Certificate> found = new ArrayList<>();

    /// None yet.
    PemCertificates() {
        try {
            factory = CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java knows X.509", e);
        }
    }

    /// Adds those of a file; none where it can't be read. One that Java can't read is passed over, as Go does: a single odd
    /// authority must not take away all others.
    ///
    /// @return whether any was new
    boolean add(Path file) {
        int before = found.size();
        try {
            Matcher block =
                    CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (block.find()) {
                if (seen.add(block.group())) {
                    parse(block.group());
                }
            }
        } catch (IOException _) {
            // what was readable counts
        }
        return found.size() > before;
    }

    /// Adds those of all files of a folder, in the order of the files' names; none where it can't be read.
    ///
    /// @return whether any was new
    boolean addFolder(Path folder) {
        int before = found.size();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::add);
        } catch (IOException _) {
            // a folder that is not there, as most of them
        }
        return found.size() > before;
    }

    private void parse(String block) {
        byte[] pem = block.getBytes(StandardCharsets.ISO_8859_1);
        try {
            if (factory.generateCertificate(new ByteArrayInputStream(pem))
                    instanceof X509Certificate c) {
                found.add(c);
            }
        } catch (CertificateException _) {
            // passed over, see above
        }
    }

    /// What has been found.
    List<X509Certificate> all() {
        return List.copyOf(found);
    }
}
