package dev.reseat.ui.palette;

import dev.reseat.ui.palette.PaletteRow.Title;
import java.util.ArrayList;
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
        return text.length() <= WIDEST ? title(text, marked) : shortened(text, marked);
    }

    private static Title shortened(String text, boolean[] marked) {
        int head = WIDEST / 3;
        int tail = WIDEST - head - 1;
        boolean[] kept = new boolean[WIDEST];
        System.arraycopy(marked, 0, kept, 0, head);
        System.arraycopy(marked, text.length() - tail, kept, head + 1, tail);
        return title(text.substring(0, head) + "…" + text.substring(text.length() - tail), kept);
    }

    private static Title title(String text, boolean[] marked) {
        List<PaletteRow.Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from + 1;
            while (to < text.length() && marked[to] == marked[from]) {
                to++;
            }
            parts.add(new PaletteRow.Part(text.substring(from, to), marked[from]));
            from = to;
        }
        return new Title(List.copyOf(parts));
    }
}
