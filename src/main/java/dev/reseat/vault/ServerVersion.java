package dev.reseat.vault;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server's version by its three numbers. Suffixes (`+ent`, `-beta1`) are kept for showing and ignored in comparing,
/// since one server names its pre-release in one answer and not in the next.
///
/// @param text as the server wrote it; empty where it hides its version
public record ServerVersion(int major, int minor, int patch, String text)
        implements Comparable<ServerVersion> {
    private static final Pattern NUMBERS =
            Pattern.compile("^v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");
    private static final Comparator<ServerVersion> ORDER =
            Comparator.comparingInt(ServerVersion::major)
                    .thenComparingInt(ServerVersion::minor)
                    .thenComparingInt(ServerVersion::patch);

    /// Reads `2.7.2`, `1.19.2+ent.hsm`, `1.16.0-beta1`. Anything else is a hidden version, which is older than all others.
    public static ServerVersion of(String text) {
        Matcher m = NUMBERS.matcher(text.strip());
        if (!m.find()) {
            return new ServerVersion(0, 0, 0, "");
        }
        int patch = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        return new ServerVersion(
                Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), patch, text.strip());
    }

    /// Whether the server does not tell its version.
    public boolean hidden() {
        return text.isEmpty();
    }

    /// Whether this one is the same or newer.
    public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
        return ORDER.compare(this, new ServerVersion(otherMajor, otherMinor, otherPatch, "")) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return hidden() ? "hidden version" : text;
    }
}
