package dev.reseat.ui.palette;

import java.util.ArrayList;
import java.util.List;

/// The few best of many, by score; of two alike, the one that came first.
final class Top {
    private final int most;
    private final int[] scores;
    private final int[] places;
    private int size;
    private int count;

    /// @param most how many are kept
    Top(int most) {
        this.most = most;
        this.scores = new int[most];
        this.places = new int[most];
    }

    /// Offers one; what scores [Fuzzy#NOT] does not count.
    void offer(int score, int place) {
        if (score == Fuzzy.NOT) {
            return;
        }
        count++;
        if (size == most && score <= scores[size - 1]) {
            return;
        }
        int at = size < most ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        scores[at] = score;
        places[at] = place;
    }

    /// Places of the best, best first.
    List<Integer> best() {
        List<Integer> best = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            best.add(places[i]);
        }
        return best;
    }

    /// How many there were.
    int count() {
        return count;
    }
}
