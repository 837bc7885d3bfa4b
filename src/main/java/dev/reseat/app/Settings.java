package dev.reseat.app;

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
        theme = theme == null || !theme.matches("SYSTEM|LIGHT|DARK") ? "SYSTEM" : theme;
        textPercent = textPercent == 0 ? 100 : Math.clamp(textPercent, 80, 200);
        width = width == 0 ? 1280 : Math.clamp(width, 900, 10_000);
        height = height == 0 ? 800 : Math.clamp(height, 640, 10_000);
    }
}
