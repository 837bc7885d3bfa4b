package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Messages;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done to columns without a mouse: the menus of the Columns button, of a header and of the table itself.
final class ColumnMenus {
    private final TableModel<?> model;
    private final BiConsumer<String, Node> filter;

    /// @param filter opens the filter of a column at a node
    ColumnMenus(TableModel<?> model, BiConsumer<String, Node> filter) {
        this.model = model;
        this.filter = filter;
    }

    /// A check item per column, in their order.
    List<MenuItem> shown() {
        return model.columns().columnsProperty().get().stream().map(this::shown).toList();
    }

    private MenuItem shown(ColumnLook look) {
        CheckMenuItem item = new CheckMenuItem(model.listing().column(look.id()).title());
        item.setId(model.name() + "-column-" + look.id() + "-shown");
        item.setSelected(look.shown());
        item.setOnAction(_ -> model.columns().show(look.id(), item.isSelected()));
        return item;
    }

    /// Sorting, filtering and moving by column, at a node that filters hang from.
    List<MenuItem> byColumn(Node at) {
        return List.of(
                menu("sort", Messages.text("table.sort"), false, c -> sort(c, false)),
                menu("sort-also", Messages.text("table.sort.also"), false, c -> sort(c, true)),
                menu(
                        "filter-menu",
                        Messages.text("table.filter.menu"),
                        true,
                        c -> filter.accept(c, at)),
                menu(
                        "left",
                        Messages.text("table.left.move"),
                        false,
                        c -> model.columns().move(c, -1)),
                menu(
                        "right",
                        Messages.text("table.right.move"),
                        false,
                        c -> model.columns().move(c, 1)));
    }

    private Menu menu(String id, String text, boolean offering, Consumer<String> action) {
        Menu menu = new Menu(text);
        menu.setId(model.name() + "-" + id);
        model.listing().columns().stream()
                .filter(c -> !offering || c.offers())
                .forEach(c ->
                        menu.getItems()
                                .add(
                                        item(
                                                id + "-by-" + c.id(),
                                                c.title(),
                                                () -> action.accept(c.id()))));
        return menu;
    }

    private void sort(String column, boolean also) {
        Sorting now = model.listing().sortingProperty().get();
        model.listing().sortingProperty().set(also ? now.also(column) : now.only(column));
    }

    /// Puts columns and order back.
    MenuItem reset() {
        return item("reset", Messages.text("table.reset"), model::reset);
    }

    /// The menu of one header.
    ContextMenu ofColumn(Column<?> column, Node header) {
        String id = column.id();
        ContextMenu menu =
                new ContextMenu(
                        item("up-" + id, Messages.text("table.sort.up"), () -> by(id, false)),
                        item("down-" + id, Messages.text("table.sort.down"), () -> by(id, true)),
                        item("also-" + id, Messages.text("table.sort.then"), () -> sort(id, true)),
                        new SeparatorMenuItem());
        if (column.offers()) {
            menu.getItems()
                    .add(
                            item(
                                    "filter-column-" + id,
                                    Messages.text("table.filter.open"),
                                    () -> filter.accept(id, header)));
        }
        menu.getItems()
                .addAll(
                        item(
                                "hide-" + id,
                                Messages.text("table.hide"),
                                () -> model.columns().show(id, false)),
                        item(
                                "left-" + id,
                                Messages.text("table.left.move"),
                                () -> model.columns().move(id, -1)),
                        item(
                                "right-" + id,
                                Messages.text("table.right.move"),
                                () -> model.columns().move(id, 1)),
                        reset());
        return menu;
    }

    private void by(String column, boolean descending) {
        model.listing()
                .sortingProperty()
                .set(new Sorting(List.of(new Sorting.By(column, descending))));
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(model.name() + "-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
