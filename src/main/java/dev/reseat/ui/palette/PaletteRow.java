package dev.reseat.ui.palette;

import dev.reseat.ui.kit.Icon;
import java.util.List;
import java.util.stream.Collectors;

/// A line of what was found.
public sealed interface PaletteRow {
    /// The heading of a section.
    ///
    /// @param count how many were found in all; more than are listed, perhaps
    /// @param more whether more were found than are listed
    record Heading(Section section, int count, boolean more) implements PaletteRow {}

    /// Something to go to or to do.
    ///
    /// @param id by which it is remembered
    /// @param detail more about it; may be empty
    /// @param key of a command, for people; empty for all else
    /// @param title with the letters that were typed
    record Entry(String id, Icon icon, Title title, String detail, String key, Runnable action)
            implements PaletteRow {}

    /// A text of which some letters are marked.
    record Title(List<Part> parts) {
        /// The text as a whole.
        public String text() {
            return parts.stream().map(Part::text).collect(Collectors.joining());
        }
    }

    /// Letters side by side that are alike.
    ///
    /// @param found whether they are what was typed
    record Part(String text, boolean found) {}
}
