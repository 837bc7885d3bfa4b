package dev.reseat.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One value on disk, as JSON. Written beside and moved into place, so that a crash leaves the old file or the new one.
///
/// @param <T> a record, or a map of texts
final class KeptFile<T> {
    private static final System.Logger LOG = System.getLogger(KeptFile.class.getName());

    private final Path file;
    private final Class<T> type;
    private final T usual;

    /// @param usual what holds where there is no file
    KeptFile(Path file, Class<T> type, T usual) {
        this.file = file;
        this.type = type;
        this.usual = usual;
    }

    /// Reads it; the usual where there is no file. A file that cannot be read is set aside, not overwritten.
    ///
    /// @param trouble gets one sentence if the file could not be read
    T read(Consumer<String> trouble) {
        if (!Files.exists(file)) {
            return usual;
        }
        try {
            @Nullable T kept = json().readValue(Files.readAllBytes(file), type);
            // the text of a file may be the word null
            return kept == null ? usual : kept;
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
            return usual;
        }
    }

    /// Writes it; a failure is logged and costs nothing else.
    void write(T value) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, json().writeValueAsBytes(value));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " not written", e);
        }
    }

    /// Made where it is needed: a first start has no files, and is in a hurry.
    private static JsonMapper json() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
