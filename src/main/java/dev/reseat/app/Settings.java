package dev.reseat.app;

import java.util.Map;

/// What a person chose about the program itself. Holds no secrets, ever.
///
/// @param theme `SYSTEM`, `LIGHT` or `DARK`
/// @param textPercent size of text, 80 to 200
/// @param width the window's, in pixels
/// @param height the window's, in pixels
record Settings(String theme, int textPercent, int width, int height) {
    static final Settings USUAL = new Settings("SYSTEM", 100, 1280, 800);

    /// Mends what a hand or an older version left outside the bounds.
    Settings {
        theme = theme.matches("SYSTEM|LIGHT|DARK") ? theme : "SYSTEM";
        textPercent = Math.clamp(textPercent, 80, 200);
        width = Math.clamp(width, 900, 10_000);
        height = Math.clamp(height, 640, 10_000);
    }

    /// Settings from the texts of a file; the usual one for what is missing there or is no number.
    static Settings of(Map<String, String> texts) {
        return new Settings(
                texts.getOrDefault("theme", USUAL.theme),
                number(texts, "textPercent", USUAL.textPercent),
                number(texts, "width", USUAL.width),
                number(texts, "height", USUAL.height));
    }

    private static int number(Map<String, String> texts, String name, int usual) {
        try {
            return Integer.parseInt(texts.getOrDefault(name, ""));
        } catch (NumberFormatException _) {
            return usual;
        }
    }

    /// As texts for a file.
    Map<String, String> texts() {
        return Map.of(
                "theme", theme,
                "textPercent", Integer.toString(textPercent),
                "width", Integer.toString(width),
                "height", Integer.toString(height));
    }
}
