package dev.reseat.ui.palette;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key or a combination, as `F5`, `Shortcut+K`, `Alt+1`, or one typed character, as `/`.
///
/// @param spec in the manner of [javafx.scene.input.KeyCombination#valueOf(String)]; a single character that is no letter
///     stands for itself, wherever the keyboard has it
public record Shortcut(String spec) {
    /// @throws IllegalArgumentException if no keyboard has such a key: a name that the toolkit does not know would be taken for a
    ///     character that nobody can type
    public Shortcut {
        if (!isTyped(spec) && !(KeyCombination.valueOf(spec) instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException("no key: " + spec);
        }
    }

    /// Whether it is a character and not a key: it holds only where nothing is typed into.
    public boolean typed() {
        return isTyped(spec);
    }

    private static boolean isTyped(String spec) {
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
            default -> part;
        };
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
