package dev.reseat.ui.kit.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The filter of one column while it is open: its lines, searched and ticked. What is ticked holds at once. For the window's
/// thread only; needs no toolkit.
final class FilterLines {
    private final Listing<?> listing;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Offered>> lines =
            new ReadOnlyObjectWrapper<>(List.of());

    FilterLines(Listing<?> listing) {
        this.listing = listing;
        listing.offeredProperty().addListener((_, _, _) -> list());
        search.addListener((_, _, _) -> list());
    }

    /// Looks at the filter of a column.
    void open(String column) {
        search.set("");
        listing.askedProperty().set(column);
    }

    /// Looks at none.
    void close() {
        listing.askedProperty().set("");
    }

    private void list() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        lines.set(
                listing.offeredProperty().get().stream()
                        .filter(o -> o.word().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    /// Ticks a word, or no longer.
    void toggle(String word) {
        Ticked now = listing.tickedProperty().get();
        listing.tickedProperty().set(now.toggled(column(), word));
    }

    /// Ticks what the search found, and leaves ticked what was.
    void tickFound() {
        Ticked now = listing.tickedProperty().get();
        Set<String> both = new TreeSet<>(now.of(column()));
        both.addAll(lines.get().stream().map(Offered::word).collect(Collectors.toSet()));
        listing.tickedProperty().set(now.with(column(), both));
    }

    /// Ticks this word alone.
    void tickOnly(String word) {
        Ticked now = listing.tickedProperty().get();
        listing.tickedProperty().set(now.with(column(), Set.of(word)));
    }

    /// Ticks nothing: the column is not filtered.
    void clear() {
        listing.tickedProperty().set(listing.tickedProperty().get().without(column()));
    }

    private String column() {
        return listing.askedProperty().get();
    }

    /// What is searched among the lines.
    StringProperty searchProperty() {
        return search;
    }

    /// What is offered and found.
    ReadOnlyObjectProperty<List<Offered>> linesProperty() {
        return lines.getReadOnlyProperty();
    }
}
