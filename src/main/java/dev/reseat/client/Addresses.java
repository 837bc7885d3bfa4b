package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/// The addresses that a token may be sent to: the one the person typed, and those that the cluster itself has named.
/// Nothing that a redirect alone says gets in here. Safe for use by several threads.
final class Addresses {
    private final NodeAddress typed;
    private final Set<NodeAddress> named = ConcurrentHashMap.newKeySet();

    Addresses(NodeAddress typed) {
        this.typed = typed;
        named.add(typed);
    }

    /// The address that the person typed.
    NodeAddress typed() {
        return typed;
    }

    /// Takes in an address that the cluster named, unless paths below it would not be paths: after a `?` or a `#` a request
    /// would go to another place than it says.
    void name(NodeAddress address) {
        HttpUrl url = HttpUrl.parse(address.value());
        if (url != null && url.query() == null && url.fragment() == null) {
            named.add(address);
        }
    }

    /// Why a token must not go there, as one clause; empty if it may.
    Optional<String> objection(NodeAddress address) {
        if (!named.contains(address)) {
            return Optional.of("neither you nor the cluster named that address");
        }
        if (scheme(typed).equals("https") && !scheme(address).equals("https")) {
            return Optional.of("the cluster names that node without TLS");
        }
        return Optional.empty();
    }

    /// The named address that a redirect points to, if it points to one and without leaving TLS.
    Optional<NodeAddress> target(HttpUrl location) {
        for (NodeAddress address : named) {
            HttpUrl base = HttpUrl.parse(address.value());
            if (base != null
                    && base.scheme().equals(location.scheme())
                    && base.host().equals(location.host())
                    && base.port() == location.port()
                    && objection(address).isEmpty()) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private static String scheme(NodeAddress address) {
        HttpUrl url = HttpUrl.parse(address.value());
        return url == null ? "" : url.scheme();
    }
}
