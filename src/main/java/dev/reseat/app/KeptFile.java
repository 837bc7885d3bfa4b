package dev.reseat.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Texts by name on disk, as one object of JSON. Written beside and moved into place, so that a crash leaves the old file or the
/// new one.
final class KeptFile {
    private static final System.Logger LOG = System.getLogger(KeptFile.class.getName());

    private final Path file;

    KeptFile(Path file) {
        this.file = file;
    }

    /// Reads it; empty where there is no file. A file that cannot be read is set aside, not overwritten.
    ///
    /// @param trouble gets one sentence if the file could not be read
    Map<String, String> read(Consumer<String> trouble) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return texts(Files.readAllBytes(file));
        } catch (IOException | JacksonException _) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            try {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                trouble.accept(
                        "What was kept in "
                                + file
                                + " could not be read; it now lies in "
                                + aside
                                + " and the usual settings are used.");
            } catch (IOException _) {
                trouble.accept(
                        "What was kept in "
                                + file
                                + " could not be read; the usual settings are used.");
            }
            return Map.of();
        }
    }

    /// Every text, number and truth by its own name, in whatever object it stands. Token by token: binding to a type would be the
    /// largest part of a start with settings.
    private static Map<String, String> texts(byte[] json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_OBJECT && token != JsonToken.VALUE_NULL) {
                throw new IOException("not an object");
            }
            for (token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = parser.currentName();
                if (token == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    if (name == null) {
                        throw new IOException("more than an object");
                    }
                    texts.put(name, parser.getString());
                }
            }
        }
        return texts;
    }

    /// Writes it; a failure is logged and costs nothing else.
    void write(Map<String, String> texts) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, json().writeValueAsBytes(new TreeMap<>(texts)));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " not written", e);
        }
    }

    /// Made where it is needed: at the end, when there is time.
    private static JsonMapper json() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
