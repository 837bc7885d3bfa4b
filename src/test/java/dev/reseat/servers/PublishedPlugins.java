package dev.reseat.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// External plugins that others publish, built from their source by `go install` and kept in the
/// person's cache folder.
public final class PublishedPlugins {
    private static final String KV = "vault-plugin-secrets-kv";

    private PublishedPlugins() {}

    /// HashiCorp's key-value engine as an external plugin: `v0.24.1` or `v0.25.0`, a real upgrade.
    /// Go's own checksum database vouches for the source.
    public static PluginFile keyValue(String version) {
        String command = KV + "_" + version;
        Path file =
                PersonCache.ofThisPerson()
                        .executable("published/" + command, folder -> install(folder, version));
        return new PluginFile("secret", KV, version, file);
    }

    private static Path install(Path folder, String version) throws IOException {
        String module = "github.com/hashicorp/" + KV + "/cmd/" + KV + "@" + version;
        GoBuild.run(
                folder,
                Map.of("GOBIN", folder.toString()),
                List.of("install", "-trimpath", "-ldflags", "-s -w", module));
        return folder.resolve(KV);
    }
}
