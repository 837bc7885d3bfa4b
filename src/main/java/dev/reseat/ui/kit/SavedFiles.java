package dev.reseat.ui.kit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes what a person wants to keep into files. Blocks; not for the window's thread.
@FunctionalInterface
public interface SavedFiles {
    /// Writes a file.
    ///
    /// @param mayReplace whether a file that is there already may be replaced
    /// @return empty when it is written; else one sentence for people
    String write(Path file, byte[] content, boolean mayReplace);

    /// Writes text as UTF-8.
    ///
    /// @param mayReplace whether a file that is there already may be replaced
    /// @return empty when it is written; else one sentence for people
    default String write(Path file, String text, boolean mayReplace) {
        return write(file, text.getBytes(StandardCharsets.UTF_8), mayReplace);
    }
}
