package dev.reseat.ui.palette;

/// Where something that was found stands among the others of its sort: what was done of late first, the last thing before
/// those before it, then the best match. A match of scattered letters is no more than a guess: being recent speaks for it, but
/// does not put it before what holds the words.
///
/// @param score how well it is found
/// @param recent its place among what was done of late, 0 the last; -1 where it was not
/// @param whole whether it holds each word in one piece
record Rank(int score, int recent, boolean whole) {
    private static final int RECENT = 1_000_000;
    private static final int NEWEST = 500_000;

    /// The higher, the earlier.
    int best() {
        if (recent >= 0 && whole) {
            return RECENT - recent;
        }
        return recent < 0 ? score : score + Math.max(4, 30 - 3 * recent);
    }

    /// The same among things that have a time: the newest of those that hold the words first, whatever their length.
    ///
    /// @param age how many are newer
    int newest(int age) {
        if (recent >= 0 && whole) {
            return best();
        }
        return whole ? NEWEST - age : -age;
    }
}
