package dev.reseat.vault;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The order of plugin versions as servers write them: by number, so that `v0.10.0` comes after `v0.9.2`. Servers take
/// semantic versions: a pre-release (`-rc1`) comes before its release. Any other text has its place too: words come after
/// numbers, and nothing at all comes first.
public final class Versions {
    /// Lower versions first. Equal only where the texts are.
    public static final Comparator<String> LOWEST_FIRST = Versions::compare;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Versions() {}

    private static int compare(String a, String b) {
        int sign = compareReleases(bare(a), bare(b));
        return sign != 0 ? sign : a.compareTo(b);
    }

    /// Without what says nothing about age: a `v` before the number, and what follows a plus sign.
    private static String bare(String version) {
        int plus = version.indexOf('+');
        String text = plus < 0 ? version : version.substring(0, plus);
        return text.length() > 1 && text.charAt(0) == 'v' && Character.isDigit(text.charAt(1))
                ? text.substring(1)
                : text;
    }

    private static int compareReleases(String a, String b) {
        int cutA = cut(a);
        int cutB = cut(b);
        int sign = compareParts(a.substring(0, cutA), b.substring(0, cutB));
        if (sign != 0) {
            return sign;
        }
        boolean earlyA = cutA < a.length();
        boolean earlyB = cutB < b.length();
        return earlyA && earlyB
                ? compareParts(a.substring(cutA + 1), b.substring(cutB + 1))
                : Boolean.compare(earlyB, earlyA);
    }

    /// Where the pre-release begins.
    private static int cut(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? version.length() : dash;
    }

    private static int compareParts(String a, String b) {
        List<String> one = parts(a);
        List<String> other = parts(b);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int sign = comparePart(one.get(i), other.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\.", -1));
    }

    private static int comparePart(String a, String b) {
        boolean numberA = NUMBER.matcher(a).matches();
        boolean numberB = NUMBER.matcher(b).matches();
        if (numberA && numberB) {
            return compareNumbers(withoutZeros(a), withoutZeros(b));
        }
        return numberA == numberB ? a.compareTo(b) : Boolean.compare(numberB, numberA);
    }

    /// However long they are: some people use dates with times.
    private static int compareNumbers(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
