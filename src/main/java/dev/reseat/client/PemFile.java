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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The certificates of a PEM file, whatever else is in it.
final class PemFile {
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    private PemFile() {}

    /// Reads them. One that Java can't read is passed over, as Go does: a single odd authority must not take away all others.
    ///
    /// @return none where the file can't be read
    static List<X509Certificate> certificates(Path file) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            Matcher block =
                    CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (block.find()) {
                add(found, factory, block.group());
            }
        } catch (IOException | CertificateException _) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    /// Reads those of all files of a folder, in the order of the files' names.
    ///
    /// @return none where the folder can't be read
    static List<X509Certificate> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> certificates(file).stream())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static void add(List<X509Certificate> found, CertificateFactory factory, String block) {
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
}
