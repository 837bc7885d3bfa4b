package dev.reseat.ui.kit.table;

import dev.reseat.vault.CsvField;
import java.util.List;
import java.util.stream.Collectors;

/// Rows comma-separated, every field quoted, with CRLF.
final class Csv {
    private Csv() {}

    /// A line of titles, then a line per row.
    static <R> String of(List<Column<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder(line(columns.stream().map(Column::title).toList()));
        for (R row : rows) {
            text.append(
                    line(
                            columns.stream()
                                    .map(c -> c.value().apply(row))
                                    .map(v -> v == null ? "" : v.toString())
                                    .toList()));
        }
        return text.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvField::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }
}
