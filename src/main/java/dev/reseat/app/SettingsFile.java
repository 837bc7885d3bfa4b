package dev.reseat.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings on disk, as JSON. Written beside and moved into place, so that a crash leaves the old file or the new one.
final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    private final Path file;
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    SettingsFile(Path file) {
        this.file = file;
    }

    /// Reads them; the usual ones where there is no file. A file that cannot be read is set aside, not overwritten.
    ///
    /// @param trouble gets one sentence if the file could not be read
    Settings read(Consumer<String> trouble) {
        if (!Files.exists(file)) {
            return Settings.USUAL;
        }
        try {
            return json.readValue(Files.readAllBytes(file), Settings.class);
        } catch (IOException | JacksonException _) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            try {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                trouble.accept(
                        "The settings in "
                                + file
                                + " could not be read; they now lie in "
                                + aside
                                + " and the usual ones are used.");
            } catch (IOException _) {
                trouble.accept(
                        "The settings in " + file + " could not be read; the usual ones are used.");
            }
            return Settings.USUAL;
        }
    }

    /// Writes them; a failure is logged and costs nothing else.
    void write(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, json.writeValueAsBytes(settings));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "settings not written", e);
        }
    }
}
