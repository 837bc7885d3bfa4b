package dev.reseat.ui.details;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds a text in a longer one, large or small letters alike, and goes from place to place, round at the ends.
final class Finder {
    private List<MatchResult> places = List.of();
    private int at = -1;

    /// Looks for something else, or in something else.
    ///
    /// @param wanted empty finds nothing
    void look(String text, String wanted) {
        int how = Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        places =
                wanted.isEmpty()
                        ? List.of()
                        : Pattern.compile(wanted, how).matcher(text).results().toList();
        at = -1;
    }

    /// Goes on by so many places; at first to the first one.
    void go(int steps) {
        if (!places.isEmpty()) {
            at = at < 0 ? 0 : Math.floorMod(at + steps, places.size());
        }
    }

    /// Where the present place begins; -1 where there is none.
    int begin() {
        return at < 0 ? -1 : places.get(at).start();
    }

    /// Where it ends; -1 where there is none.
    int end() {
        return at < 0 ? -1 : places.get(at).end();
    }

    /// The number of the present place, from 1; 0 where there is none.
    int number() {
        return at + 1;
    }

    /// How many places there are.
    int count() {
        return places.size();
    }
}
