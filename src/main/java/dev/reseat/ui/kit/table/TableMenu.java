package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.FileQuestion;
import dev.reseat.ui.kit.Messages;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What can be done with the rows of a table: its context menu and its keys.
///
/// @param <R> the row
final class TableMenu<R extends Row> {
    /// In the order in which they are offered.
    private static final List<CopyForm> EXPORTED =
            List.of(CopyForm.CSV, CopyForm.JSON, CopyForm.TEXT);

    private final RowTable<R> table;
    private final TableModel<R> model;

    TableMenu(RowTable<R> table, TableModel<R> model) {
        this.table = table;
        this.model = model;
    }

    /// Lets keys do what the items do.
    void bind(TableKeys keys) {
        keys.on("Shortcut+C", () -> copy(CopyForm.TEXT));
        keys.on("Shortcut+Shift+C", () -> copy(CopyForm.CSV));
        keys.on("Shortcut+Alt+C", () -> copy(CopyForm.JSON));
        keys.on("Shortcut+E", this::export);
    }

    ContextMenu menu() {
        MenuItem details = item("open", Messages.text("table.open"), table::openFirst);
        MenuItem toggle = item("toggle", Messages.text("table.toggle"), table::toggle);
        MenuItem all = item("tick-all", Messages.text("table.all"), table::tickAll);
        Menu copyAll = new Menu(Messages.text("table.copy.all"));
        copyAll.setId(model.name() + "-copy-all");
        for (CopyForm form : CopyForm.values()) {
            copyAll.getItems()
                    .add(item("copy-all-" + form.extension(), words(form), () -> copyAll(form)));
        }
        ContextMenu menu =
                new ContextMenu(
                        details,
                        toggle,
                        all,
                        new SeparatorMenuItem(),
                        item("copy", Messages.text("table.copy"), () -> copy(CopyForm.TEXT)),
                        item("copy-csv", Messages.text("table.copy.csv"), () -> copy(CopyForm.CSV)),
                        item(
                                "copy-json",
                                Messages.text("table.copy.json"),
                                () -> copy(CopyForm.JSON)),
                        copyAll,
                        item("export", Messages.text("table.export"), this::export),
                        new SeparatorMenuItem());
        menu.getItems().addAll(new ColumnMenus(model, table::openFilter).byColumn(table));
        menu.setOnShowing(_ -> {
            toggle.setVisible(table.chooses());
            all.setVisible(table.chooses());
            details.setVisible(table.opens());
        });
        return menu;
    }

    private static String words(CopyForm form) {
        return switch (form) {
            case TEXT -> Messages.text("table.form.text");
            case CSV -> Messages.text("table.form.csv");
            case JSON -> Messages.text("table.form.json");
        };
    }

    /// An item whose key stands in its words: a key of a menu would hold in the whole window, and Space must choose in the
    /// table only.
    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(model.name() + "-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy(CopyForm form) {
        model.copies().copy(table.cargo(), form, TableMenu::toClipboard);
    }

    private void copyAll(CopyForm form) {
        model.copies().copy(table.cargoOfAll(), form, TableMenu::toClipboard);
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void export() {
        String proposed = model.copies().proposed(EXPORTED.getFirst());
        FileQuestion.ask(
                table,
                new FileQuestion.Asked(
                        Messages.text("table.export.title"),
                        proposed,
                        EXPORTED.stream()
                                .map(f -> new FileQuestion.Kind(words(f), f.extension()))
                                .toList()),
                answer ->
                        model.copies()
                                .save(
                                        table.cargoOfAll(),
                                        TableCopies.target(
                                                answer.file(),
                                                proposed,
                                                EXPORTED.get(answer.kind()))));
    }
}
