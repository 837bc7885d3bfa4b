package dev.reseat.client;

import java.security.cert.X509Certificate;
import java.util.List;

/// Whose signature under a certificate counts.
///
/// @param place where they come from, for people: a file, or a store by its name
record Authorities(List<X509Certificate> certificates, String place) {
    Authorities {
        certificates = List.copyOf(certificates);
    }
}
