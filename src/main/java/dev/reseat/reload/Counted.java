package dev.reseat.reload;

/// Numbers with their nouns.
public final class Counted {
    private Counted() {}

    /// `1 mount`, `3 mounts`.
    public static String of(long count, String noun) {
        return String.format(
                java.util.Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}
