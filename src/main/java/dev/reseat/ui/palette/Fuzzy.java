package dev.reseat.ui.palette;

import java.util.Arrays;
import java.util.Locale;

/// Finds the letters of a word in a text, in their order but not necessarily side by side, in the best place there is: at
/// beginnings of words and path segments, and together. Keeps its working memory between calls: not for several threads.
final class Fuzzy {
    /// What cannot be found.
    static final int NOT = Integer.MIN_VALUE;

    private static final int LETTER = 16;
    private static final int TOGETHER = 12;
    private static final int AT_SEGMENT = 12;
    private static final int AT_WORD = 9;
    private static final int WHOLE = 40;

    /// So far from being reached that no bonus makes up for it, and far from overflowing.
    private static final int FAR = -1_000_000;

    /// A longer text or word is compared by its beginning only.
    private static final int LONGEST = 400;

    private int[] matched = new int[LONGEST];
    private int[] best = new int[LONGEST];
    private int[] matchedNext = new int[LONGEST];
    private int[] bestNext = new int[LONGEST];

    /// How well a word is found in a text; [#NOT] if it is not. More is better, and a shorter text is better than a longer.
    ///
    /// @param word in lower case
    int score(String text, String word) {
        int n = Math.min(text.length(), LONGEST);
        int m = word.length();
        if (m == 0) {
            return 0;
        }
        if (m > n || !contains(text, word, n)) {
            return NOT;
        }
        for (int i = 0; i < m; i++) {
            row(text, word.charAt(i), i, n);
            swap();
        }
        int top = FAR;
        for (int j = 0; j < n; j++) {
            top = Math.max(top, matched[j]);
        }
        return top + (n == m ? WHOLE : 0) - Math.min(n, 80) / 4;
    }

    /// One letter of the word against the whole text: the best way to have found the word so far with this letter at each
    /// place, and at this place or before.
    private void row(String text, char letter, int i, int n) {
        int before = FAR;
        for (int j = 0; j < n; j++) {
            int here = FAR;
            if (lower(text.charAt(j)) == letter) {
                int bonus = LETTER + beginning(text, j);
                if (i == 0) {
                    here = bonus - Math.min(j, 9) / 3;
                } else if (j > 0) {
                    here = Math.max(matched[j - 1] + TOGETHER, best[j - 1] - 3) + bonus;
                }
            }
            matchedNext[j] = here;
            before = Math.max(here, before - 1);
            bestNext[j] = before;
        }
    }

    private void swap() {
        int[] m = matched;
        matched = matchedNext;
        matchedNext = m;
        int[] b = best;
        best = bestNext;
        bestNext = b;
    }

    /// Whether the letters are there in order at all: most texts end here.
    private static boolean contains(String text, String word, int n) {
        int i = 0;
        for (int j = 0; j < n && i < word.length(); j++) {
            if (lower(text.charAt(j)) == word.charAt(i)) {
                i++;
            }
        }
        return i == word.length();
    }

    private static int beginning(String text, int at) {
        if (at == 0) {
            return AT_SEGMENT;
        }
        return switch (text.charAt(at - 1)) {
            case '/' -> AT_SEGMENT;
            case '-', '_', '.', ' ', ':', '·' -> AT_WORD;
            default -> 0;
        };
    }

    private static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }

    /// Where the letters of a word are found, in the place that [#score(String, String)] speaks of; false everywhere if they
    /// are not. Costs more than the score: for what is shown only.
    boolean[] places(String text, String word) {
        boolean[] found = new boolean[text.length()];
        int n = Math.min(text.length(), LONGEST);
        int m = word.length();
        if (m == 0 || score(text, word) == NOT) {
            return found;
        }
        int[][] all = new int[m][];
        int[][] sofar = new int[m][];
        for (int i = 0; i < m; i++) {
            row(text, word.charAt(i), i, n);
            all[i] = Arrays.copyOf(matchedNext, n);
            sofar[i] = Arrays.copyOf(bestNext, n);
            swap();
        }
        int j = argMax(all[m - 1], n);
        for (int i = m - 1; i >= 0; i--) {
            found[j] = true;
            if (i > 0) {
                boolean together = all[i - 1][j - 1] + TOGETHER >= sofar[i - 1][j - 1] - 3;
                j = together ? j - 1 : source(all[i - 1], sofar[i - 1], j - 1);
            }
        }
        return found;
    }

    /// The place from which the best way up to here comes.
    private static int source(int[] matched, int[] best, int from) {
        int j = from;
        while (j > 0 && matched[j] != best[j]) {
            j--;
        }
        return j;
    }

    private static int argMax(int[] values, int n) {
        int at = 0;
        for (int j = 1; j < n; j++) {
            if (values[j] > values[at]) {
                at = j;
            }
        }
        return at;
    }

    /// The words of what was typed.
    static String[] words(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? new String[0] : text.split("\\s+");
    }
}
