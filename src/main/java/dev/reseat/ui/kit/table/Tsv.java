package dev.reseat.ui.kit.table;

import dev.reseat.vault.CsvField;
import java.util.List;
import java.util.stream.Collectors;

/// Rows as text with tabs, as spreadsheets and terminals take it.
public final class Tsv {
    private Tsv() {}

    /// A line of titles, then a line per row. Tabs and line ends inside a value become blanks, and a value that
    /// a spreadsheet would take for a formula gets an apostrophe before it, as in saved tables.
    public static <R> String of(List<Column<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder(line(columns.stream().map(Column::title).toList()));
        for (R row : rows) {
            text.append(line(columns.stream().map(c -> c.text().apply(row)).toList()));
        }
        return text.toString();
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(v -> CsvField.noFormula(v.replaceAll("[\\t\\r\\n]+", " ")))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
