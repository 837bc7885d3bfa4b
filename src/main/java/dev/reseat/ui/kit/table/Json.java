package dev.reseat.ui.kit.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows as a JSON array with an object each, a line per row.
final class Json {
    private Json() {}

    static <R> String of(List<Column<R>> columns, List<R> rows) {
        return rows.isEmpty()
                ? "[]\n"
                : rows.stream()
                        .map(row -> object(columns, row))
                        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static <R> String object(List<Column<R>> columns, R row) {
        return columns.stream()
                .map(c -> text(c.field()) + ": " + value(c.value().apply(row)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Integer _, Long _, Boolean _ -> value.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
