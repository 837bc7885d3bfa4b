package dev.reseat.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// What an administrator wrote down for every person of a computer: a properties file in the system's place for that. A person's
/// environment, and what they type, go before it. It holds no tokens: a line of another name is told of and left out.
///
/// @param values by name, only known ones
/// @param trouble one sentence for each thing that was left out
record Defaults(Map<String, String> values, List<String> trouble) {
    private static final Set<String> KNOWN =
            Set.of("address", "namespace", "cacert", "software", "proxy", "no-proxy");

    /// Where the file lies: `/etc/reseat`, `%ProgramData%\reseat` or `/Library/Application Support/reseat`.
    ///
    /// @param system `os.name`
    static Path file(String system, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        String folder =
                os.contains("win")
                        ? environment.getOrDefault("ProgramData", "C:/ProgramData")
                        : os.contains("mac") ? "/Library/Application Support" : "/etc";
        return Path.of(folder, "reseat", "defaults.properties");
    }

    /// Reads it; nothing where there is none. Never throws.
    static Defaults read(Path file) {
        if (!Files.exists(file)) {
            return new Defaults(Map.of(), List.of());
        }
        Properties read = new Properties();
        List<String> trouble = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException e) {
            trouble.add(file + " could not be read, so nothing in it holds: " + e.getMessage());
            read.clear();
        }
        return new Defaults(known(read, file, trouble), List.copyOf(trouble));
    }

    private static Map<String, String> known(Properties read, Path file, List<String> trouble) {
        Map<String, String> known = new HashMap<>();
        for (String name : read.stringPropertyNames()) {
            String value = read.getProperty(name).strip();
            if (!KNOWN.contains(name)) {
                trouble.add(file + ": " + name + " is not known and was left out.");
            } else if (name.equals("proxy") && !isProxy(value)) {
                trouble.add(file + ": proxy is not like http://HOST:PORT and was left out.");
            } else if (!value.isEmpty()) {
                known.put(name, value);
            }
        }
        return Map.copyOf(known);
    }

    private static boolean isProxy(String value) {
        return value.matches("http://[A-Za-z0-9.-]+:\\d{1,5}/?");
    }

    /// Whether to draw without the graphics card.
    boolean software() {
        return Boolean.parseBoolean(values.getOrDefault("software", "false"));
    }

    /// Sets the runtime's options for a proxy, unless the person has set their own.
    ///
    /// @param properties the runtime's
    void applyProxy(Properties properties) {
        String proxy = values.getOrDefault("proxy", "");
        if (proxy.isEmpty() || properties.containsKey("https.proxyHost")) {
            return;
        }
        URI at = URI.create(proxy);
        for (String scheme : List.of("http", "https")) {
            properties.setProperty(scheme + ".proxyHost", at.getHost());
            properties.setProperty(scheme + ".proxyPort", String.valueOf(at.getPort()));
        }
        // what the runtime leaves alone by itself stays so
        String own = values.getOrDefault("no-proxy", "").replaceAll("\\s*,\\s*", "|");
        properties.setProperty(
                "http.nonProxyHosts", "localhost|127.*|[::1]" + (own.isEmpty() ? "" : "|" + own));
    }
}
