package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The filters in force, above the table: a chip per column, each with a button that drops it, then one that drops all, how
/// many rows are left, and what became of the last copy. Nothing of it stands there while there is nothing to say.
final class FilterChips extends FlowPane {
    private final TableModel<?> model;
    private final BiConsumer<String, Node> open;

    /// @param open opens the filter of a column at a node
    FilterChips(TableModel<?> model, BiConsumer<String, Node> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("filter-chips");
        Listing<?> listing = model.listing();
        listing.rows().addListener((ListChangeListener<Row>) _ -> show());
        listing.tickedProperty().addListener((_, _, _) -> show());
        listing.filterProperty().addListener((_, _, _) -> show());
        model.copies().saidProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Listing<?> listing = model.listing();
        List<Node> parts = new ArrayList<>();
        listing.tickedProperty().get().words().forEach((c, words) -> parts.add(chip(c, words)));
        if (!parts.isEmpty()) {
            Button clear = new Button(Messages.text("table.filter.clear"));
            clear.setId(model.name() + "-filter-clear");
            clear.getStyleClass().add("link");
            clear.setOnAction(_ -> listing.clearFilters());
            parts.add(clear);
        }
        if (listing.filtered() && !listing.all().isEmpty()) {
            parts.add(words("left", left(listing)));
        }
        if (!model.copies().saidProperty().get().isEmpty()) {
            parts.add(words("said", model.copies().saidProperty().get()));
        }
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private static String left(Listing<?> listing) {
        return Messages.text("table.left", listing.rows().size(), listing.all().size());
    }

    private Label words(String id, String text) {
        Label label = new Label(text);
        label.setId(model.name() + "-" + id);
        label.getStyleClass().add("muted");
        return label;
    }

    private HBox chip(String column, Set<String> words) {
        String title = model.listing().column(column).title();
        String ticked = words.stream().map(FilterLineCell::said).collect(Collectors.joining(", "));
        Button what = new Button(Messages.text("table.chip", title, ticked));
        what.setId(model.name() + "-chip-" + column);
        what.setAccessibleText(Messages.text("table.chip.accessible", title, ticked));
        what.setOnAction(_ -> open.accept(column, what));
        Button drop = new Button("", Icon.CLOSE.node(10));
        drop.setId(model.name() + "-chip-" + column + "-drop");
        drop.setAccessibleText(Messages.text("table.chip.drop", title));
        drop.setMinWidth(Region.USE_PREF_SIZE);
        drop.setOnAction(_ ->
                model.listing()
                        .tickedProperty()
                        .set(model.listing().tickedProperty().get().without(column)));
        HBox chip = new HBox(what, drop);
        chip.getStyleClass().add("filter-chip");
        return chip;
    }
}
