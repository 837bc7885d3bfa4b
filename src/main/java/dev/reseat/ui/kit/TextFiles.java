package dev.reseat.ui.kit;

import java.nio.file.Path;

/// Writes what a person wants to keep into files. Blocks; not for the window's thread.
public interface TextFiles {
    /// Writes text as UTF-8.
    ///
    /// @param mayReplace whether a file that is there already may be replaced
    /// @return empty when it is written; else one sentence for people
    String write(Path file, String text, boolean mayReplace);
}
