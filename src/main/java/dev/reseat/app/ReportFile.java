package dev.reseat.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Writes a report where a person wants it.
final class ReportFile {
    private ReportFile() {}

    /// Writes text as UTF-8.
    ///
    /// @param mayReplace whether a file that is there already may be replaced
    /// @return empty when it is written; else one sentence for people
    static String write(Path file, String text, boolean mayReplace) {
        return write(file, text.getBytes(StandardCharsets.UTF_8), mayReplace);
    }

    /// Writes bytes.
    ///
    /// @param mayReplace whether a file that is there already may be replaced
    /// @return empty when it is written; else one sentence for people
    static String write(Path file, byte[] content, boolean mayReplace) {
        List<OpenOption> how =
                mayReplace
                        ? List.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)
                        : List.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean there = Files.exists(file);
        try {
            Files.write(file, content, how.toArray(OpenOption[]::new));
            return "";
        } catch (FileAlreadyExistsException _) {
            return "Not saved: there already is a file " + file + ". Choose another name.";
        } catch (NoSuchFileException _) {
            return "Not saved: there is no folder " + file.getParent() + ".";
        } catch (AccessDeniedException _) {
            return "Not saved: " + file + " may not be written by you. Choose another folder.";
        } catch (IOException e) {
            if (!there) {
                forget(file);
            }
            return "Not saved: " + file + " could not be written (" + e.getMessage() + ").";
        }
    }

    /// Half a file would be taken for a whole one.
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the sentence about the file says that it isn't saved
        }
    }
}
