package dev.reseat.vault;

import java.net.URI;
import java.util.Locale;

/// A node's API address, `https://bao-0.example.com:8200`, without a slash at the end. A user name and password before the
/// host are left out: they belong in no message, log or journal.
public record NodeAddress(String value) {
    public NodeAddress {
        value = ServerAddress.withoutUser(value.strip()).replaceAll("/+$", "");
    }

    /// The host without its port, as written, in lower case; empty where there is none. Unlike Java's own notion of a host it
    /// may have an underscore, as names in container networks do.
    public String host() {
        try {
            String authority = URI.create(value).getRawAuthority();
            return authority == null
                    ? ""
                    : authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
