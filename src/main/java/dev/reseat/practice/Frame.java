package dev.reseat.practice;

import java.util.List;

/// The frame that servers put around errors: a count, then one item per line.
final class Frame {
    private Frame() {}

    static String around(String... errors) {
        return around(List.of(errors));
    }

    static String around(List<String> errors) {
        var head = errors.size() == 1 ? "1 error occurred:" : errors.size() + " errors occurred:";
        return head + "\n\t* " + String.join("\n\t* ", errors) + "\n\n";
    }
}
