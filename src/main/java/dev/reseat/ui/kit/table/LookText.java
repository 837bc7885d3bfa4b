package dev.reseat.ui.kit.table;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Views as text: a line with the version of this form, then a line per view. Its six parts are divided by blanks, their
/// items by semicolons, and the words in these by commas; every word is written as in addresses, so that it holds none of
/// these. Text of another version, or that somebody has changed, is read as nothing.
final class LookText {
    private static final String VERSION = "views 1";

    private LookText() {}

    static String write(List<View> views) {
        return Stream.concat(Stream.of(VERSION), views.stream().map(LookText::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(View v) {
        return String.join(
                " ",
                word(v.name()),
                word(v.facet()),
                word(v.typed()),
                items(
                        v.ticked().words().entrySet(),
                        e -> Stream.concat(Stream.of(e.getKey()), e.getValue().stream())),
                items(v.sorting().by(), b -> Stream.of(b.column(), b.descending() ? "down" : "up")),
                items(
                        v.columns(),
                        c ->
                                Stream.of(
                                        c.id(),
                                        String.valueOf(c.width()),
                                        c.shown() ? "shown" : "hidden")));
    }

    private static <T> String items(
            java.util.Collection<T> items, Function<T, Stream<String>> words) {
        return items.stream()
                .map(i -> words.apply(i).map(LookText::word).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The views that were written; none if the text is not wholly understood.
    static List<View> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
            return List.of();
        }
        try {
            return lines.stream().skip(1).map(LookText::view).toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return List.of();
        }
    }

    private static View view(String line) {
        String[] parts = line.split(" ", -1);
        Map<String, Set<String>> ticked = new LinkedHashMap<>();
        for (List<String> item : items(parts[3])) {
            ticked.put(item.getFirst(), Set.copyOf(item.subList(1, item.size())));
        }
        return new View(
                text(parts[0]),
                text(parts[2]),
                text(parts[1]),
                new Ticked(ticked),
                new Sorting(
                        items(parts[4]).stream()
                                .map(i -> new Sorting.By(i.get(0), i.get(1).equals("down")))
                                .toList()),
                items(parts[5]).stream().map(LookText::column).toList());
    }

    private static ColumnLook column(List<String> item) {
        return new ColumnLook(
                item.get(0), Double.parseDouble(item.get(1)), item.get(2).equals("shown"));
    }

    private static List<List<String>> items(String part) {
        return part.isEmpty()
                ? List.of()
                : Arrays.stream(part.split(";", -1))
                        .map(i -> Arrays.stream(i.split(",", -1)).map(LookText::text).toList())
                        .toList();
    }

    private static String text(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
