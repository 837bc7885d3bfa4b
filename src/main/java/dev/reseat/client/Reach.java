package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import java.net.URI;
import java.net.URISyntaxException;

/// How servers are reached from here, in words for people whose line cannot be had.
///
/// @param trusted where the authorities come from that are trusted
/// @param proxies what lies between
record Reach(String trusted, EnvironmentProxies proxies) {
    /// What lies between here and a server, to stand behind what failed; empty where nothing does.
    String through(NodeAddress server) {
        try {
            return proxies.between(new URI(server.value()))
                    .map(proxy -> " (through the proxy " + proxy + ")")
                    .orElse("");
        } catch (URISyntaxException _) {
            return "";
        }
    }
}
