package dev.reseat.ui.kit.table;

import java.util.List;

/// In which form rows are carried elsewhere.
public enum CopyForm {
    /// Tabs between values, as spreadsheets and terminals take it.
    TEXT("tsv"),
    /// Comma-separated, safe for spreadsheets.
    CSV("csv"),
    /// An array of objects.
    JSON("json");

    private final String extension;

    CopyForm(String extension) {
        this.extension = extension;
    }

    /// How file names of this form end, without the dot.
    public String extension() {
        return extension;
    }

    /// The rows in this form.
    <R> String write(List<Column<R>> columns, List<R> rows) {
        return switch (this) {
            case TEXT -> Tsv.of(columns, rows);
            case CSV -> Csv.of(columns, rows);
            case JSON -> Json.of(columns, rows);
        };
    }
}
