package dev.reseat.practice;

import java.util.regex.Pattern;

/// Reads plugin versions as a person may write them.
final class Versions {
    private static final Pattern SEMANTIC =
            Pattern.compile("v?\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");

    private Versions() {}

    /// The version with its `v`; empty stays empty.
    static String normal(String given, Conduct conduct) {
        return given.isEmpty() ? "" : strict(given, conduct);
    }

    /// The same, but empty is refused too.
    static String strict(String given, Conduct conduct) {
        if (!SEMANTIC.matcher(given).matches()) {
            throw new Refused(400, conduct.texts().badVersion(given));
        }
        return given.startsWith("v") ? given : "v" + given;
    }
}
