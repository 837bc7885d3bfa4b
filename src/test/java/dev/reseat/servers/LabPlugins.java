package dev.reseat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The steerable plugin of `src/test/lab-plugin`, built in the variants that tests need. A variant
/// is built once (the first on a new machine takes about a minute, others a few seconds) and kept in
/// the person's cache folder until the source changes.
///
/// `version` begins with `v`; an empty one builds a plugin that doesn't know its version.
public final class LabPlugins {
    private static final List<String> SOURCES = List.of("main.go", "go.mod", "go.sum");

    private LabPlugins() {}

    /// A secrets engine whose mounts share one process (plugin protocol 5).
    public static PluginFile engine(String version) {
        return build("secret", "lab-engine", true, version);
    }

    /// A secrets engine with a process for each mount (plugin protocol 4).
    public static PluginFile engineWithoutSharing(String version) {
        return build("secret", "lab-engine-alone", false, version);
    }

    /// An auth method whose mounts share one process (plugin protocol 5).
    public static PluginFile auth(String version) {
        return build("auth", "lab-auth", true, version);
    }

    private static PluginFile build(String type, String name, boolean shared, String version) {
        Path source = Folders.project().resolve("src").resolve("test").resolve("lab-plugin");
        String command = version.isEmpty() ? name : name + "_" + version;
        String flags =
                "-s -w -X main.Version=%s -X main.Kind=%s -X main.Mux=%s"
                        .formatted(version, type, shared ? "yes" : "no");
        Path file =
                PersonCache.ofThisPerson()
                        .executable(
                                "lab-plugin/" + hash(source) + "/" + command,
                                folder -> {
                                    Path made = folder.resolve(command);
                                    GoBuild.run(
                                            source,
                                            Map.of(),
                                            List.of(
                                                    "build",
                                                    "-trimpath",
                                                    "-buildvcs=false",
                                                    "-ldflags",
                                                    flags,
                                                    "-o",
                                                    made.toString(),
                                                    "."));
                                    return made;
                                });
        return new PluginFile(type, name, version, file);
    }

    private static String hash(Path source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : SOURCES) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(source.resolve(name)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
