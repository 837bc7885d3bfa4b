package dev.reseat.ui;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A link that another program handed over, such as `reseat://connect/NAME`. Whoever wrote it is a stranger: it may open
/// something, and never does anything.
public sealed interface Link {
    /// Asks for the connection of this name.
    ///
    /// @param name 1 to 64 letters, digits, spaces and `. _ -`
    record ToConnection(String name) implements Link {}

    /// Means nothing to us. What it said is not kept: it is shown nowhere.
    record NotUnderstood() implements Link {}

    /// Reads a link; never throws. `%20` and the like may stand in the name. A query or a fragment is not understood, for what
    /// came with it would be lost.
    static Link of(String text) {
        Matcher link = Parts.LINK.matcher(text);
        if (text.length() > Parts.LONGEST || !link.matches()) {
            return new NotUnderstood();
        }
        try {
            String name =
                    URLDecoder.decode(link.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Parts.NAME.matcher(name).matches()
                    ? new ToConnection(name)
                    : new NotUnderstood();
        } catch (IllegalArgumentException _) {
            return new NotUnderstood();
        }
    }

    /// Whether a word on the command line is meant as a link, understood or not.
    static boolean looksLikeOne(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("reseat:");
    }

    /// How links are written.
    final class Parts {
        private static final int LONGEST = 600;
        // desktops add a slash at the end, and write the scheme as they like
        private static final Pattern LINK = Pattern.compile("(?i:reseat://connect)/([^/?#]+)/?");
        private static final Pattern NAME =
                Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,62}[\\p{L}\\p{N}._-])?");

        private Parts() {}
    }
}
