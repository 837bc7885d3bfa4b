package dev.reseat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

/// The texts of an error answer, `{"errors": [...]}`.
///
/// @param shaped whether the body has that shape at all
/// @param texts in the server's order, as they came; may be empty (404 of a read that found nothing)
/// @param blot makes them fit to be shown
record ErrorBody(boolean shaped, List<String> texts, Blot blot) {
    /// In characters.
    static final int LONGEST = 16 * 1024;

    private static final Pattern FRAME = Pattern.compile("^(\\d+) errors? occurred:\\n\\t\\* ");

    /// Reads a body; never fails.
    static ErrorBody of(ByteString body, Blot blot) {
        JsonNode errors = Reply.parse(body).path("errors");
        List<String> texts = new ArrayList<>();
        if (!errors.isArray()) {
            return new ErrorBody(false, texts, blot);
        }
        for (JsonNode e : errors) {
            texts.add(e.asString(""));
        }
        return new ErrorBody(true, List.copyOf(texts), blot);
    }

    /// All texts as one, whole and as they came: evidence is looked for in it.
    String text() {
        return String.join("\n", texts);
    }

    /// The text without the frame that servers put around single errors (`1 error occurred:` and a bullet); evidence too.
    String bare() {
        String text = text();
        Matcher frame = FRAME.matcher(text);
        return frame.find() && frame.group(1).equals("1")
                ? text.substring(frame.end()).strip()
                : text.strip();
    }

    /// The same for people.
    String words() {
        return blot.fit(bare());
    }

    /// The beginning of words that are longer than anybody reads: they go into journals, reports and labels.
    static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + "… (cut)";
    }

    /// Whether the text stands in that frame.
    boolean framed() {
        return FRAME.matcher(text()).find();
    }

    /// Whether the text holds this.
    boolean has(String part) {
        return text().contains(part);
    }
}
