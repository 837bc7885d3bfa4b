package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says which filters hide all rows of a table, and how to be rid of them.
final class Hidden {
    private Hidden() {}

    static String by(Listing<?> listing) {
        List<String> parts = new ArrayList<>();
        String typed = listing.filterProperty().get().strip();
        if (!typed.isEmpty()) {
            parts.add(Messages.text("table.hidden.typed", typed));
        }
        listing.tickedProperty()
                .get()
                .words()
                .forEach((column, words) ->
                        parts.add(
                                Messages.text(
                                        "table.chip",
                                        listing.column(column).title(),
                                        words.stream()
                                                .map(FilterLineCell::said)
                                                .collect(Collectors.joining(", ")))));
        int facet = listing.facetProperty().get();
        if (facet > 0) {
            parts.add(Messages.text("table.hidden.facet", listing.facets().get(facet).title()));
        }
        return Messages.text("table.hidden", listing.all().size(), String.join("; ", parts))
                + " "
                + Messages.text(listing.filtered() ? "table.hidden.escape" : "table.hidden.all");
    }
}
