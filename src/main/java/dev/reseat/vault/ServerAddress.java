package dev.reseat.vault;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a server is and how to trust it.
///
/// @param address its URL, http or https
/// @param namespace where to work
/// @param caCertificate a PEM file, or a folder of them, that counts instead of the authorities that the computer trusts;
/// null for the computer's
public record ServerAddress(
        NodeAddress address, Namespace namespace, @Nullable Path caCertificate) {
    private static final int LAST_PORT = 65_535;

    /// The PEM file or folder, if one is set.
    public Optional<Path> ca() {
        return Optional.ofNullable(caCertificate);
    }

    /// What is wrong with a typed address, as one sentence with what to do; empty if nothing is.
    public static Optional<String> problemWith(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of(
                    "Type the server's address, for example https://vault.example.com:8200.");
        }
        if (!withoutUser(text).equals(text)) {
            return Optional.of(
                    "Leave out user name and password before the @: Reseat signs in with a token.");
        }
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null || !uri.getScheme().matches("(?i)https?")) {
                return Optional.of(
                        "Begin the address with https:// or http://, for example https://"
                                + bare(text)
                                + (bare(text).contains(":") ? "" : ":8200")
                                + ".");
            }
            if (uri.getHost() == null && !namesHost(uri)) {
                return Optional.of("Write a host name after " + uri.getScheme() + "://.");
            }
            if (uri.getQuery() != null || uri.getFragment() != null) {
                return Optional.of(
                        "Leave out ? and #: only scheme, host, port and path belong here.");
            }
            if (uri.getPort() > LAST_PORT) {
                return Optional.of("Write a port up to " + LAST_PORT + ".");
            }
            return Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.of(
                    "Write the address as https://host:port, without blanks or brackets.");
        }
    }

    /// Host names with an underscore are no host to Java, yet container networks have them.
    private static boolean namesHost(URI uri) {
        String authority = uri.getRawAuthority();
        return authority != null && authority.matches("[\\w.-]+(:\\d{1,5})?");
    }

    /// The address without what stands before an `@` in its authority.
    static String withoutUser(String text) {
        return text.replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*://)?[^/?#]*@", "$1");
    }

    private static String bare(String text) {
        return text.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://", "");
    }
}
