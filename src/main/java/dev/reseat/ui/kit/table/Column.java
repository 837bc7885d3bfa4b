package dev.reseat.ui.kit.table;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column: what it says of a row, in which order it puts rows, and what of it can be ticked in its filter.
///
/// @param id short word, used in node ids and in the filter's language
/// @param title for people
/// @param text what a cell says, and what is copied as text
/// @param key what rows are sorted by
/// @param field its name in JSON
/// @param value what stands in JSON and CSV: a number, a time or another text; null where there is nothing
/// @param choice what its filter offers of a row; null where the column has no filter of its own
public record Column<R>(
        String id,
        String title,
        Function<R, String> text,
        Key<R, ?> key,
        String field,
        Function<R, @Nullable Object> value,
        @Nullable Key<R, String> choice) {
    /// Something that is taken out of each row once, to compare rows by it. Equal keys must be equal in their order.
    ///
    /// @param of what is compared
    /// @param order cheap, for it runs n log n times, though in the background; takes nulls where `of` gives them
    public record Key<R, K extends @Nullable Object>(
            Function<R, K> of, Comparator<? super K> order) {}

    /// A column that sorts by its text and is written as such.
    public static <R> Column<R> text(String id, String title, Function<R, String> text) {
        return new Column<>(id, title, text, natural(text), id, nothingWhereBlank(text), null);
    }

    private static <R> Key<R, String> natural(Function<R, String> text) {
        return new Key<>(text, Comparator.naturalOrder());
    }

    private static <R> Function<R, @Nullable Object> nothingWhereBlank(Function<R, String> text) {
        return row -> {
            String said = text.apply(row);
            return said.isBlank() ? null : said;
        };
    }

    /// The same, sorted by its text in an order of its own.
    public Column<R> ordered(Comparator<? super String> order) {
        return ordered(text, order);
    }

    /// The same, sorted by something else than its text.
    public <K extends @Nullable Object> Column<R> ordered(
            Function<R, K> of, Comparator<? super K> order) {
        return new Column<>(id, title, text, new Key<>(of, order), field, value, choice);
    }

    /// The same, by the name that the server has for it.
    public Column<R> field(String name) {
        return new Column<>(id, title, text, key, name, value, choice);
    }

    /// The same, written into files as something else than its text: a number, a time, nothing.
    public Column<R> written(Function<R, @Nullable Object> as) {
        return new Column<>(id, title, text, key, field, as, choice);
    }

    /// The same, with a filter over what its cells say.
    public Column<R> filtered() {
        return filtered(text, Comparator.naturalOrder());
    }

    /// The same, with a filter.
    ///
    /// @param of what it offers of a row; an empty text stands for nothing said
    /// @param order in which the words stand
    public Column<R> filtered(Function<R, String> of, Comparator<? super String> order) {
        return new Column<>(id, title, text, key, field, value, new Key<>(of, order));
    }

    /// Whether it has a filter of its own.
    public boolean offers() {
        return choice != null;
    }
}
