package dev.reseat.ui.details;

import java.util.List;
import java.util.stream.Collectors;

/// One thing that is known of what is shown.
///
/// @param id short word, used in node ids
/// @param name what it is called, for people
/// @param value as the server writes it where the server gave it
/// @param source where it comes from, as a sentence, for what is not among what every refresh reads; else empty
record Fact(String id, String name, String value, String source) {
    /// One that every refresh reads.
    Fact(String id, String name, String value) {
        this(id, name, value, "");
    }

    /// All of them as lines of text, each with its name.
    static String text(List<Fact> facts) {
        return facts.stream()
                .map(f -> f.name() + ": " + f.value() + "\n")
                .collect(Collectors.joining());
    }
}
