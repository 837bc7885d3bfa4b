package dev.reseat.history;

import java.util.List;

/// Writes Markdown in which other people's words stay words: nothing in them becomes a link, a tag, a heading or a column.
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]<>#|~!&";

    private final StringBuilder out = new StringBuilder();

    void heading(int level, String text) {
        out.append(out.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(words(text))
                .append("\n\n");
    }

    void paragraph(String markdown) {
        out.append(markdown).append("\n\n");
    }

    void item(String markdown) {
        out.append("- ").append(markdown).append('\n');
    }

    void row(List<String> columns) {
        out.append("| ").append(String.join(" | ", columns)).append(" |\n");
    }

    void head(List<String> columns) {
        row(columns);
        out.append("|").append(" --- |".repeat(columns.size())).append('\n');
    }

    /// A text as words in one line.
    static String words(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.strip()
                .chars()
                .forEach(c -> {
                    if (SPECIAL.indexOf(c) >= 0) {
                        safe.append('\\').append((char) c);
                    } else {
                        safe.append(c < 0x20 ? ' ' : (char) c);
                    }
                });
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
