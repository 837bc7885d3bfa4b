package dev.reseat.ui.palette;

import dev.reseat.ui.palette.PaletteRow.Title;
import java.util.List;

/// Titles as they are shown: with the letters that were typed, and never wider than the list.
final class Titles {
    private static final int WIDEST = 56;

    private Titles() {}

    /// A text with the letters of these words marked. A long one keeps both its ends.
    static Title of(Fuzzy fuzzy, String text, List<String> words) {
        boolean[] marked = new boolean[text.length()];
        for (String word : words) {
            boolean[] places = fuzzy.places(text, word);
            for (int i = 0; i < marked.length; i++) {
                marked[i] |= places[i];
            }
        }
        return text.length() <= WIDEST ? new Title(text, marked) : shortened(text, marked);
    }

    private static Title shortened(String text, boolean[] marked) {
        int head = WIDEST / 3;
        int tail = WIDEST - head - 1;
        boolean[] kept = new boolean[WIDEST];
        System.arraycopy(marked, 0, kept, 0, head);
        System.arraycopy(marked, text.length() - tail, kept, head + 1, tail);
        return new Title(
                text.substring(0, head) + "…" + text.substring(text.length() - tail), kept);
    }
}
