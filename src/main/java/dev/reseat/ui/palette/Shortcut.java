package dev.reseat.ui.palette;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A key or a combination, as `F5`, `Shortcut+K`, `Alt+DIGIT1`, or one typed character, as `/`.
///
/// @param spec in the manner of [javafx.scene.input.KeyCombination#valueOf(String)]; a single character that is no letter
///     stands for itself, wherever the keyboard has it
public record Shortcut(String spec) {
    /// Whether it is a character and not a key: it holds only where nothing is typed into.
    public boolean typed() {
        return spec.length() == 1 && !Character.isLetterOrDigit(spec.charAt(0));
    }

    /// For people, as `Ctrl K`.
    public String label() {
        return typed()
                ? spec
                : Arrays.stream(spec.split("\\+"))
                        .map(Shortcut::word)
                        .collect(Collectors.joining(" "));
    }

    private static String word(String part) {
        return switch (part) {
            case "Shortcut" -> isMac() ? "⌘" : "Ctrl";
            case "PLUS" -> "+";
            case "EQUALS" -> "=";
            case "MINUS" -> "−";
            default -> part.startsWith("DIGIT") ? part.substring(5) : part;
        };
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
