package dev.reseat.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is typed into the filter, understood: `corp plugin:kv -state:"needs reload"`. Blanks divide words, all of which must
/// occur; quotes keep blanks; a column's name with a colon looks into that column alone, and a minus before it wants the rows
/// without. What names no column is a word like any other, so that paths and addresses can be typed as they are.
final class Needle<R> {
    private static final Pattern PART = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");

    private final List<String> words = new ArrayList<>();
    private final List<Clause<R>> clauses = new ArrayList<>();

    /// What one column must say, or must not.
    private record Clause<R>(Column<R> column, String text, boolean wanted) {
        boolean holds(R row) {
            return said(row).toLowerCase(Locale.ROOT).contains(text) == wanted;
        }

        /// The words of the column's own filter, where it has one: it has some also where the cell is empty.
        private String said(R row) {
            Column.Key<R, String> choice = column.choice();
            return (choice == null ? column.text() : choice.of()).apply(row);
        }
    }

    /// @param typed as a person typed it
    Needle(String typed, List<Column<R>> columns) {
        PART.matcher(typed.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(part -> take(part, columns));
    }

    private void take(String part, List<Column<R>> columns) {
        boolean without = part.startsWith("-");
        int colon = part.indexOf(':');
        String name = colon < 0 ? "" : part.substring(without ? 1 : 0, colon);
        Optional<Column<R>> column = columns.stream().filter(c -> goesBy(c, name)).findFirst();
        String text = bare(column.isPresent() ? part.substring(colon + 1) : part);
        if (text.isEmpty()) {
            // a column's name with nothing behind it yet, or an opened quote: still being typed
            return;
        }
        if (column.isPresent()) {
            clauses.add(new Clause<>(column.get(), text, !without));
        } else {
            words.add(text);
        }
    }

    private static boolean goesBy(Column<?> column, String name) {
        return column.id().equalsIgnoreCase(name)
                || column.title().toLowerCase(Locale.ROOT).replace(" ", "").equals(name);
    }

    private static String bare(String text) {
        return text.replace("\"", "");
    }

    /// Whether a row is wanted.
    ///
    /// @param searchKey of the row, lower case
    boolean holds(String searchKey, R row) {
        for (String word : words) {
            if (!searchKey.contains(word)) {
                return false;
            }
        }
        for (Clause<R> clause : clauses) {
            if (!clause.holds(row)) {
                return false;
            }
        }
        return true;
    }
}
