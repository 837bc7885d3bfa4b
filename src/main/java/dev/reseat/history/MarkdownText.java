package dev.reseat.history;

import java.util.List;
import java.util.regex.Pattern;

/// Writes Markdown in which other people's words stay words: nothing in them becomes a link, a tag, a heading or a column.
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]<>#|~!&";

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(https?|ftp|mailto|xmpp|www)([:.])");

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
        text.strip().chars().forEach(c -> word((char) c, safe));
        // what trackers make links and calls of without any brackets
        return ADDRESS.matcher(safe).replaceAll("$1\\\\$2").replace("@", "@<!-- -->");
    }

    private static void word(char c, StringBuilder safe) {
        if (SPECIAL.indexOf(c) >= 0) {
            safe.append('\\').append(c);
        } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
            safe.append(' ');
        } else {
            // signs that turn the direction of reading could show other words than are there
            safe.append(Character.getType(c) == Character.FORMAT ? '\ufffd' : c);
        }
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
