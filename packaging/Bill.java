import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bill of materials of an image, in CycloneDX: what Maven lists of the libraries, made true for what was really linked, and
/// completed by what Maven does not know: the runtime, SQLite's native library and the fonts.
///
/// `java -cp JARS/* packaging/Bill.java BOM IMAGE/release JARS IMAGE/legal/NOTICES.txt > IMAGE/reseat.cdx.json`
///
/// Also copies the licence texts out of the jars, beside the notices. Fails if a part has no line in the notices.
final class Bill {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path jars;
    private final Path notices;
    private final Set<String> seen = new HashSet<>();

    private Bill(Path jars, Path notices) {
        this.jars = jars;
        this.notices = notices;
    }

    public static void main(String[] args) throws Exception {
        Bill bill = new Bill(Path.of(args[2]), Path.of(args[3]));
        ObjectNode whole = (ObjectNode) bill.json.readTree(Path.of(args[0]).toFile());
        bill.libraries(whole);
        bill.others((ArrayNode) whole.get("components"), Path.of(args[1]));
        bill.header(whole);
        bill.checkNotices();
        System.out.println(bill.json.writerWithDefaultPrettyPrinter().writeValueAsString(whole));
    }

    /// Leaves what is in the image, each once, with the checksum of the very jar.
    private void libraries(ObjectNode whole) throws IOException, NoSuchAlgorithmException {
        ArrayNode kept = json.createArrayNode();
        for (JsonNode part : whole.get("components")) {
            String name = part.get("name").asString();
            Path jar = jar(name, part.get("version").asString());
            if (jar != null && seen.add(name)) {
                ObjectNode component = (ObjectNode) part;
                component.remove(List.of("hashes", "author", "authors", "publisher", "externalReferences"));
                component
                        .putArray("hashes")
                        .addObject()
                        .put("alg", "SHA-256")
                        .put("content", sha256(jar));
                copyTexts(jar, name);
                kept.add(component);
            }
        }
        whole.set("components", kept);
        try (Stream<Path> all = Files.list(jars)) {
            long expected =
                    all.map(j -> j.getFileName().toString())
                            .filter(j -> !j.equals("reseat.jar"))
                            .map(j -> j.replaceFirst("-\\d.*", ""))
                            .distinct()
                            .count();
            if (expected != kept.size()) {
                throw new IOException(expected + " libraries are linked, " + kept.size() + " listed");
            }
        }
    }

    /// The jar of a library; the one for this system where there are two; null if it is not linked.
    private Path jar(String name, String version) throws IOException {
        try (Stream<Path> all = Files.list(jars)) {
            return all.filter(j -> j.getFileName().toString().startsWith(name + "-" + version))
                    .max((a, b) -> a.toString().length() - b.toString().length())
                    .orElse(null);
        }
    }

    private void copyTexts(Path jar, String name) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(inside.getPath("/"))) {
            for (Path text : (Iterable<Path>) all.filter(Bill::isText)::iterator) {
                Path folder = Files.createDirectories(notices.resolveSibling(name));
                Files.copy(
                        text,
                        folder.resolve(text.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isText(Path file) {
        return file.startsWith("/META-INF")
                && file.getFileName() != null
                && file.getFileName().toString().matches("(.*-)?(LICENSE|NOTICE)(\\..*)?");
    }

    private void others(ArrayNode components, Path release) throws IOException {
        Properties runtime = new Properties();
        try (var in = Files.newInputStream(release)) {
            runtime.load(in);
        }
        String java = runtime.getProperty("JAVA_VERSION").replace("\"", "");
        other(components, "OpenJDK (Eclipse Temurin)", java, "GPL-2.0-with-classpath-exception");
        String sqlite = "";
        for (JsonNode part : components) {
            if (part.get("name").asString().equals("sqlite-jdbc")) {
                sqlite = part.get("version").asString().replaceFirst("\\.\\d+$", "");
            }
        }
        other(components, "SQLite", sqlite, "blessing");
        other(components, "Inter", "3.019", "OFL-1.1");
        other(components, "JetBrains Mono", "2.242", "OFL-1.1");
    }

    private void other(ArrayNode components, String name, String version, String licence) {
        seen.add(name);
        components
                .addObject()
                .put("type", name.startsWith("OpenJDK") ? "platform" : "library")
                .put("bom-ref", name.replaceAll("\\W+", "-").toLowerCase() + "@" + version)
                .put("name", name)
                .put("version", version)
                .putArray("licenses")
                .addObject()
                .putObject("license")
                .put("id", licence);
    }

    private void header(ObjectNode whole) {
        ObjectNode metadata = (ObjectNode) whole.get("metadata");
        long epoch = Long.parseLong(System.getenv("SOURCE_DATE_EPOCH"));
        metadata.put("timestamp", Instant.ofEpochSecond(epoch).toString());
        metadata.remove(List.of("tools", "properties"));
        ((ObjectNode) metadata.get("component")).put("type", "application");
    }

    private void checkNotices() throws IOException {
        List<String> lines = Files.readAllLines(notices);
        for (String name : seen) {
            if (lines.stream().noneMatch(l -> l.startsWith(name + "  "))) {
                throw new IOException(name + " has no line in the notices");
            }
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
