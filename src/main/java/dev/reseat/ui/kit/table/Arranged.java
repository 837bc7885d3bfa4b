package dev.reseat.ui.kit.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All rows with the order in which some of them are shown: the answer to a question that was put in the background.
final class Arranged<R extends Row> {
    private final List<R> all;
    private final int[] order;
    private final List<Integer> counts;

    /// @param all every row
    /// @param order places in `all` of the rows to show
    /// @param counts how many rows each facet has, in the order of the facets, whatever the filter text
    private Arranged(List<R> all, int[] order, List<Integer> counts) {
        this.all = all;
        this.order = order;
        this.counts = counts;
    }

    /// What to arrange.
    ///
    /// @param needle filter text as typed: blanks divide words, all of which must occur
    /// @param facet number of the chosen facet
    /// @param comparator null keeps the given order
    record Question<R extends Row>(
            List<R> all,
            String needle,
            List<Facet<R>> facets,
            int facet,
            @Nullable Comparator<R> comparator) {}

    /// No rows at all.
    static <R extends Row> Arranged<R> nothing(int facets) {
        return new Arranged<>(List.of(), new int[0], Collections.nCopies(facets, 0));
    }

    List<R> all() {
        return all;
    }

    int[] order() {
        return order;
    }

    List<Integer> counts() {
        return counts;
    }

    static <R extends Row> Arranged<R> of(Question<R> q) {
        List<R> all = q.all();
        String[] words = words(q.needle());
        Facet<R> facet = q.facets().get(q.facet());
        int[] found =
                IntStream.range(0, all.size())
                        .filter(i ->
                                facet.holds().test(all.get(i))
                                        && hasAll(all.get(i).searchKey(), words))
                        .toArray();
        Comparator<R> comparator = q.comparator();
        return new Arranged<>(
                all, comparator == null ? found : sorted(all, found, comparator), counts(q));
    }

    private static <R extends Row> List<Integer> counts(Question<R> q) {
        return q.facets().stream()
                .map(f -> (int) q.all().stream().filter(f.holds()).count())
                .toList();
    }

    private static <R> int[] sorted(List<R> all, int[] found, Comparator<R> comparator) {
        Integer[] places = Arrays.stream(found).boxed().toArray(Integer[]::new);
        Arrays.sort(places, (a, b) -> comparator.compare(all.get(a), all.get(b)));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }

    private static String[] words(String needle) {
        String text = needle.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? new String[0] : text.split("\\s+");
    }

    private static boolean hasAll(String key, String[] words) {
        for (String word : words) {
            if (!key.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
