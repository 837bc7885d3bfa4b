package dev.reseat.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a second start of Reseat hands to the one that is open. Never a secret: tokens are read from the environment by the
/// process that needs them, and by no other.
///
/// @param link as it stood on the command line; null if there was none
/// @param practice which practice server; null if none was asked for
/// @param badDay what goes wrong in practice
record Handover(@Nullable String link, @Nullable String practice, String badDay) {
    /// Longest text that is handed over, in characters.
    static final int LONGEST = 2_000;

    private static final String HEAD = "reseat 1";

    static Handover of(Options options) {
        return new Handover(options.link, options.practice, options.badDay);
    }

    /// As lines of `key value`, ended by an empty one. What would not fit is left out: the window still comes up.
    String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        append(text, "link", link);
        append(text, "practice", practice);
        append(text, "bad-day", badDay);
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, String key, @Nullable String value) {
        if (value != null && value.length() <= LONGEST / 4) {
            String line = value.chars().anyMatch(Character::isISOControl) ? "?" : value;
            text.append(key).append(' ').append(line).append('\n');
        }
    }

    /// Reads what [#text()] wrote; null if it is anything else.
    static @Nullable Handover read(String text) {
        if (!text.startsWith(HEAD + "\n") || !text.endsWith("\n\n")) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            if (space > 0) {
                values.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return new Handover(
                values.get("link"),
                values.get("practice"),
                values.getOrDefault("bad-day", "all-well"));
    }
}
