package dev.reseat.client;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;

/// Lines without TLS and proxies.
final class PlainLines {
    static final Reach REACH =
            new Reach("nobody", new EnvironmentProxies(Map.of(), ProxySelector::getDefault));

    private PlainLines() {}

    static Lines make() {
        return make(Lines.LIST);
    }

    /// @param whole how long a list may take
    static Lines make(Duration whole) {
        return new Lines(new OkHttpClient(), REACH, whole);
    }
}
