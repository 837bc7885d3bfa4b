package dev.reseat.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The servers that are reached without a proxy: this computer, and what `NO_PROXY` names. As Go reads that: names with all that
/// lies below them, `.name` for only what lies below, addresses, networks as `10.0.0.0/8`, `*` for everything, each with `:PORT`
/// or without.
///
/// @param entries in small letters
record Unproxied(List<String> entries) {
    /// Reads the variable's value.
    static Unproxied of(String value) {
        return new Unproxied(
                Stream.of(value.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(e -> !e.isEmpty())
                        .toList());
    }

    /// Whether that is this computer.
    static boolean isHere(String host) {
        String bare = bare(host.toLowerCase(Locale.ROOT));
        return bare.equals("localhost")
                || literal(bare).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    /// Whether a server is among them.
    ///
    /// @param host a name or an address, the one of version 6 in brackets or not
    boolean has(String host, int port) {
        String bare = bare(host.toLowerCase(Locale.ROOT));
        Optional<InetAddress> address = literal(bare);
        return isHere(host) || entries.stream().anyMatch(e -> matches(e, bare, address, port));
    }

    private static boolean matches(
            String entry, String host, Optional<InetAddress> address, int port) {
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        if (slash > 0) {
            return address.isPresent() && inNetwork(entry, slash, address.get());
        }
        String name = withoutPort(entry, port);
        if (address.isPresent()) {
            return literal(bare(name)).equals(address);
        }
        String below = name.startsWith("*.") ? name.substring(1) : name;
        return below.startsWith(".")
                ? host.endsWith(below)
                : host.equals(below) || host.endsWith("." + below);
    }

    /// The entry without its port if that is the server's; an entry for another port becomes one that matches nothing.
    private static String withoutPort(String entry, int port) {
        int colon = entry.lastIndexOf(':');
        boolean six = entry.indexOf(':') != colon && !entry.endsWith("]") && !entry.contains("]:");
        if (colon < 0 || six || entry.endsWith("]")) {
            return entry;
        }
        return entry.substring(colon + 1).equals(String.valueOf(port))
                ? entry.substring(0, colon)
                : "/";
    }

    private static boolean inNetwork(String entry, int slash, InetAddress address) {
        Optional<InetAddress> network = literal(entry.substring(0, slash));
        String bits = entry.substring(slash + 1);
        if (network.isEmpty() || !bits.matches("\\d{1,3}")) {
            return false;
        }
        byte[] a = address.getAddress();
        byte[] n = network.get().getAddress();
        int length = Integer.parseInt(bits);
        if (a.length != n.length || length > 8 * a.length) {
            return false;
        }
        int whole = length / 8;
        int rest = length % 8;
        return Arrays.equals(a, 0, whole, n, 0, whole)
                && (rest == 0 || (a[whole] ^ n[whole]) >> (8 - rest) == 0);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
